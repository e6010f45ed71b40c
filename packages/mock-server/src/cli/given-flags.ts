import { type ParseArgsConfig, parseArgs } from "node:util";
import { quote } from "../util/quote.js";
import { type Rule, refusal } from "../util/rule.js";
import { FLAGS, type Flag, type FlagName } from "./flags.js";
import { UsageError } from "./usage-error.js";

const table: Readonly<Record<string, Flag>> = FLAGS;

/** The flags of a command line. Everything here throws {@link UsageError}. */
export class GivenFlags {
  /** The values of each flag; `""` for one that takes none. */
  readonly #values = new Map<string, string[]>();

  constructor(args: readonly string[]) {
    for (const token of tokensOf(args)) {
      const { name, value } = readToken(token);
      const values = this.#values.get(name) ?? [];
      values.push(value);
      this.#values.set(name, values);
    }
  }

  has(flag: FlagName): boolean {
    return this.#values.has(flag);
  }

  /** The value of a flag; of several, the last. */
  text(flag: FlagName): string | undefined {
    return this.texts(flag).at(-1);
  }

  /** All values of a flag that may be repeated. */
  texts(flag: FlagName): readonly string[] {
    return this.#values.get(flag) ?? [];
  }

  /** The value of a flag, as its rule reads it. */
  read<T>(flag: FlagName, rule: Rule<T>): T | undefined {
    const text = this.text(flag);
    if (text === undefined) {
      return undefined;
    }
    return readText(flag, rule, text);
  }

  /** The value of a flag that is a number, as the library's rule has it. */
  readNumber(flag: FlagName, rule: Rule<number>): number | undefined {
    const written: Rule<number> = {
      accepts: rule.accepts,
      read: (text) => rule.read(numberIn(text)),
    };
    return this.read(flag, written);
  }

  /** Refuses flags that say something twice, or nothing without another. */
  refuseContradictions(): void {
    for (const [name, values] of this.#values) {
      const { multiple, needs } = table[name] as Flag;
      if (values.length > 1 && !multiple) {
        throw new UsageError(`--${name} was given twice`);
      }
      const isAlone = needs !== undefined && !this.#values.has(needs);
      if (isAlone) {
        throw new UsageError(`--${name} needs --${needs}`);
      }
    }
  }
}

/** The value of a text by a rule. */
export function readText<T>(flag: FlagName, rule: Rule<T>, text: string): T {
  const value = rule.read(text);
  if (value === undefined) {
    throw new UsageError(refusal(`--${flag}`, rule, text));
  }
  return value;
}

/** A word of the command line, as `parseArgs` tells it. */
type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(args: readonly string[]) {
  const options = FLAGS as unknown as NonNullable<ParseArgsConfig["options"]>;
  return parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens;
}

function readToken(token: Token): {
  name: string;
  value: string;
} {
  switch (token.kind) {
    case "option":
      return readOption(token);
    case "positional":
      throw noFlag(quote(token.value));
    case "option-terminator":
      throw noFlag('"--"');
  }
}

type OptionToken = Extract<Token, { readonly kind: "option" }>;

function readOption(option: OptionToken): {
  name: string;
  value: string;
} {
  const { name, rawName, value } = option;
  const flag = Object.hasOwn(table, name) ? table[name] : undefined;
  const isLong = rawName === `--${name}`;
  if (flag === undefined || !isLong) {
    throw noFlag(rawName);
  }
  if (flag.type === "boolean") {
    refuseValue(name, value);
    return {
      name,
      value: "",
    };
  }
  return {
    name,
    value: requireValue(option),
  };
}

/** A text that looks like a flag is not a value, unless it follows a `=`. */
function requireValue({ name, value, inlineValue }: OptionToken): string {
  const isNextFlag = value?.startsWith("--") && !inlineValue;
  if (!value || isNextFlag) {
    throw new UsageError(`--${name} needs a value`);
  }
  return value;
}

function refuseValue(name: string, value: string | undefined): void {
  if (value !== undefined) {
    throw new UsageError(`--${name} takes no value, but has ${quote(value)}`);
  }
}

function noFlag(word: string): UsageError {
  return new UsageError(`${word} is not a flag; --help shows the flags`);
}

const NUMBER = /^\d[\d_]*(\.\d+)?$/;

/** Digits may be grouped: 1_000_000. */
function numberIn(text: unknown): unknown {
  if (typeof text !== "string") {
    return text;
  }
  if (!NUMBER.test(text)) {
    return text;
  }
  return Number(text.replaceAll("_", ""));
}
