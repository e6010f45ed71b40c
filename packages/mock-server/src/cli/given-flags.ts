import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Rule, refusal } from "../util/rule.js";
import { FLAGS, type Flag, type FlagName } from "./flags.js";
import { UsageError } from "./usage-error.js";

const table: Readonly<Record<string, Flag>> = FLAGS;

/** The flags of a command line. Everything here throws {@link UsageError}. */
export class GivenFlags {
  /** The values of each flag; `""` for one without a value. */
  readonly #values = new Map<string, string[]>();

  constructor(args: readonly string[]) {
    for (const token of tokensOf(args)) {
      const { name, value } = readToken(token);
      this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
    }
  }

  has(flag: FlagName): boolean {
    return this.#values.has(flag);
  }

  /** The value of a flag; of several, the last. */
  text(flag: FlagName): string | undefined {
    return this.#values.get(flag)?.at(-1);
  }

  /** All values of a flag that may be repeated. */
  texts(flag: FlagName): readonly string[] {
    return this.#values.get(flag) ?? [];
  }

  /** The value of a flag, as its rule reads it. */
  read<T>(flag: FlagName, { accepts, read }: Rule<T>): T | undefined {
    const text = this.text(flag);
    if (text === undefined) {
      return undefined;
    }
    const value = read(text);
    if (value === undefined) {
      throw new UsageError(refusal(`--${flag}`, { accepts, read }, text));
    }
    return value;
  }

  /** The value of a flag that is a number, as the library's rule has it. */
  readNumber(flag: FlagName, rule: Rule<number>): number | undefined {
    const { accepts, read } = rule;
    return this.read(flag, { accepts, read: (text) => read(numberIn(text)) });
  }

  /** Refuses flags that say something twice, or nothing without another. */
  refuseContradictions(): void {
    for (const [name, values] of this.#values) {
      const { multiple, needs } = table[name] as Flag;
      if (values.length > 1 && !multiple) {
        throw new UsageError(`--${name} was given twice`);
      }
      if (needs !== undefined && !this.#values.has(needs)) {
        throw new UsageError(`--${name} needs --${needs}`);
      }
    }
  }
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

function readToken(token: Token): { name: string; value: string } {
  if (token.kind !== "option") {
    const word = token.kind === "positional" ? token.value : "--";
    throw new UsageError(`"${word}" is no flag; --help shows the flags`);
  }
  const { name, rawName, value, inlineValue } = token;
  const flag = Object.hasOwn(table, name) ? table[name] : undefined;
  if (flag === undefined || rawName !== `--${name}`) {
    throw new UsageError(`${rawName} is no flag; --help shows the flags`);
  }
  if (flag.type === "boolean") {
    refuseValue(name, value);
    return { name, value: "" };
  }
  const isNextFlag = inlineValue === false && value.startsWith("--");
  if (value === undefined || value === "" || isNextFlag) {
    throw new UsageError(`--${name} needs a value`);
  }
  return { name, value };
}

function refuseValue(name: string, value: string | undefined): void {
  if (value !== undefined) {
    throw new UsageError(`--${name} takes no value, but has "${value}"`);
  }
}

/** Digits may be grouped: 1_000_000. */
function numberIn(text: unknown): unknown {
  const isNumber = typeof text === "string" && /^\d[\d_]*(\.\d+)?$/.test(text);
  return isNumber ? Number(text.replaceAll("_", "")) : text;
}
