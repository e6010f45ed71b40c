import { type ParseArgsConfig, parseArgs } from "node:util";
import {
  PROFILES,
  type ProfileName,
  SIZES,
  type SizeName,
} from "../calls/computed/profiles.js";
import { DEFAULT_SEED } from "../defaults.js";
import { type BehaviourArguments, behaviourIn } from "./behaviour-flags.js";
import { FLAGS } from "./flags.js";
import type { LogForm } from "./log-lines.js";
import { UsageError } from "./usage-error.js";

/** What the command line says. */
export interface Arguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly port: number;
  readonly host: string;
  readonly log: LogForm;
  readonly verbose: boolean;
  readonly dataFiles: readonly string[];
  readonly stateFile: string | undefined;
  readonly fsync: boolean;
  readonly options: BehaviourArguments & {
    readonly seed: number;
    readonly calls?: number;
    readonly profile: ProfileName;
    readonly size: SizeName;
    readonly apiKeys: readonly string[];
    readonly maxLimit?: number;
    readonly strict: boolean;
  };
}

type Values = Record<
  string,
  string | boolean | (string | boolean)[] | undefined
>;

/** Reads the command line. Throws {@link UsageError}. */
export function readArguments(args: readonly string[]): Arguments {
  const values = parse(args);
  const calls = numberIn(values, "calls", 0, 1_000_000_000);
  const maxLimit = numberIn(values, "max-limit", 1, 100_000);
  return {
    help: values.help === true,
    version: values.version === true,
    port: numberIn(values, "port", 0, 65_535) ?? 8787,
    host: textIn(values, "host") ?? "127.0.0.1",
    log:
      choiceIn(values, "log", ["pretty", "json", "off"] as const) ?? "pretty",
    verbose: values.verbose === true,
    dataFiles: (values.data ?? []) as string[],
    stateFile: textIn(values, "state"),
    fsync: values.fsync === true,
    options: {
      ...behaviourIn(values),
      seed:
        numberIn(values, "seed", 0, Number.MAX_SAFE_INTEGER) ?? DEFAULT_SEED,
      profile:
        choiceIn(values, "profile", Object.keys(PROFILES) as ProfileName[]) ??
        "mixed",
      size:
        choiceIn(values, "size", Object.keys(SIZES) as SizeName[]) ?? "medium",
      apiKeys: keysIn(values),
      strict: values.strict === true,
      ...(calls === undefined ? {} : { calls }),
      ...(maxLimit === undefined ? {} : { maxLimit }),
    },
  };
}

function parse(args: readonly string[]): Values {
  try {
    const options = FLAGS as unknown as NonNullable<ParseArgsConfig["options"]>;
    return parseArgs({
      args: [...args],
      options,
      allowPositionals: false,
      strict: true,
    }).values;
  } catch (error) {
    const message = (error as Error).message.split("\n")[0] ?? "";
    throw new UsageError(
      `${message.replace(/\.? To specify.*$/, "").replace(/\.$/, "")}; --help shows the flags`,
    );
  }
}

function textIn(values: Values, flag: string): string | undefined {
  const text = values[flag] as string | undefined;
  if (text === "") {
    throw new UsageError(`--${flag} needs a value`);
  }
  return text;
}

function numberIn(
  values: Values,
  flag: string,
  low: number,
  high: number,
): number | undefined {
  const text = values[flag] as string | undefined;
  if (text === undefined) {
    return undefined;
  }
  const value = /^[0-9_]+$/.test(text)
    ? Number(text.replaceAll("_", ""))
    : Number.NaN;
  if (value >= low && value <= high && text !== "_") {
    return value;
  }
  throw new UsageError(
    `--${flag} must be a whole number from ${low} to ${high}, but is "${text}"`,
  );
}

function choiceIn<T extends string>(
  values: Values,
  flag: string,
  choices: readonly T[],
): T | undefined {
  const text = values[flag] as T | undefined;
  if (text === undefined || choices.includes(text)) {
    return text;
  }
  throw new UsageError(
    `--${flag} must be one of ${choices.join(", ")}, but is "${text}"`,
  );
}

function keysIn(values: Values): string[] {
  const keys = (values["api-key"] ?? []) as string[];
  // A key is never shown, not even a wrong one.
  if (keys.some((key) => !/^[\x21-\x7e]+$/.test(key))) {
    throw new UsageError("--api-key must be text without spaces");
  }
  if (new Set(keys).size < keys.length) {
    throw new UsageError("--api-key was given the same key twice");
  }
  return keys;
}
