/**
 * An option of a command, as data: the parser, the help, completion, man pages
 * and `cli-surface.json` are made from it. Its name is its key in the table
 * that it stands in: `maxBytes` is `--max-bytes`.
 */
export interface OptionDefinition<T = unknown> {
  /** What it does, in a few words without a full stop. */
  readonly summary: string;
  /** What stands for the value in the help, as `file`. Without it: a switch. */
  readonly placeholder?: string;
  /** `-o` */
  readonly short?: string;
  /** The heading in the help. @default "Options" */
  readonly group?: string;
  /** Every value that it takes; any other is refused. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times: the value is then a list. */
  readonly repeats?: boolean;
  /** What the command gets where it is not given. */
  readonly default?: T;
  /** What the help says of the default. @default the default itself */
  readonly defaultText?: string;
  /** Whether the help leaves it out. */
  readonly hidden?: boolean;
  /**
   * Makes a value of a text.
   *
   * @param flag - How it was given: for messages.
   * @throws CliError naming the flag, the text and what would be right.
   */
  readonly read?: (text: string, flag: string) => unknown;
}

/** The options of a command, by their names in code: `maxBytes`. */
export type OptionTable = Readonly<Record<string, OptionDefinition>>;

/** What a command gets of its options. */
export type OptionValues<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends OptionDefinition<infer T>
    ? T
    : never;
};

type Words = Omit<OptionDefinition, "placeholder" | "default" | "read">;

/** An option without a value: on where it is given. */
export function toggle(summary: string, words: Partial<Words> = {}) {
  const option: OptionDefinition<boolean> = {
    summary,
    ...words,
    default: false,
  };
  return option;
}

/** What an option with a value is made of. */
interface ValueParts<T> extends Words {
  readonly placeholder: string;
  /** @default the text itself */
  readonly read?: (text: string, flag: string) => T;
}

/** An option with a value. */
export function value<T = string>(
  parts: ValueParts<T> & { readonly default: T },
): OptionDefinition<T>;
export function value<T = string>(
  parts: ValueParts<T>,
): OptionDefinition<T | undefined>;
export function value(parts: ValueParts<unknown>): OptionDefinition {
  return parts;
}

/** An option with one of a few values. */
export function choice<const T extends string>(
  parts: Omit<ValueParts<T>, "read" | "choices"> & {
    readonly choices: readonly T[];
    readonly default: T;
  },
): OptionDefinition<T>;
export function choice<const T extends string>(
  parts: Omit<ValueParts<T>, "read" | "choices"> & {
    readonly choices: readonly T[];
  },
): OptionDefinition<T | undefined>;
export function choice(parts: ValueParts<string>): OptionDefinition {
  return parts;
}

/** An option that may be given several times. */
export function values<T = string>(
  parts: ValueParts<T>,
): OptionDefinition<readonly T[]> {
  return {
    ...parts,
    repeats: true,
    default: [],
  };
}
