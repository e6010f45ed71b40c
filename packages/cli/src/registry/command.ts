import type { ApiVersion } from "../api/api-version.js";
import type { VersionFlags } from "../flags/version-flags.js";
import type { Io } from "../io.js";
import type { commonOptions } from "../program/common-options.js";
import type { OptionTable, OptionValues } from "./option.js";

/** A word that a command takes beside its options. */
export interface Operand {
  /** `id` */
  readonly name: string;
  /** What it is, in a few words without a full stop. */
  readonly summary: string;
  /** Whether the command may be given without it. */
  readonly isOptional?: boolean;
  /** Whether all the words that follow belong to it. Only the last may. */
  readonly repeats?: boolean;
}

/** A command line that one may copy. */
export interface Example {
  /** What it is for, in a few words. */
  readonly words: string;
  /** At most 78 characters a line; a longer one goes on after a backslash. */
  readonly line: string;
  /** The version whose flags it uses: `v3`. @default either */
  readonly api?: string;
}

/** What a command line says, checked. */
export interface Input<Table extends OptionTable = OptionTable> {
  readonly operands: readonly string[];
  readonly options: OptionValues<Table & typeof commonOptions>;
  /** The version that is asked; only where the command takes `--api`. */
  readonly chosen: VersionFlags | undefined;
  /** What was given of the flags that the spec makes: texts, by their names. */
  readonly specTexts: Readonly<Record<string, unknown>>;
}

/**
 * A command, as data. Its file is loaded only when it runs, and when something
 * is told of every command: help, completion, man pages, `cli-surface.json`.
 */
export interface CommandDefinition<Table extends OptionTable = OptionTable> {
  /** More than the summary says: paragraphs for the help and the man page. */
  readonly details?: string;
  readonly operands?: readonly Operand[];
  readonly options: Table;
  /** Whether it takes the flags that the spec's list makes: filters and order. */
  readonly takesFilters?: boolean;
  /**
   * Which operations of the API it asks: the site's page of it links to them.
   * @default the list, where it takes filters
   */
  readonly asks?: readonly ("list" | "get")[];
  /**
   * What to do in place of giving `--cursor` or `--skip`, of a command that
   * reads every page by itself and therefore takes none of them: a sentence.
   */
  readonly insteadOfCursor?: string;
  /** Three, real. */
  readonly examples: readonly Example[];
  /** More for the end of the help, made for the version that is asked. */
  readonly notes?: (chosen: VersionFlags) => string;
  /**
   * The JSON Schema (2020-12) of one record that it prints as JSON, where it
   * does: `rollcall schema` adds the dialect and a title.
   */
  readonly schema?: (version: ApiVersion) => object;
  /**
   * Does the work.
   *
   * @returns The exit code, where it may be another than 0.
   * @throws CliError, or an error of the client.
   */
  readonly run: (
    input: Input<Table>,
    io: Io,
  ) => Promise<void> | Promise<number>;
}

/** Says what a command is; its options' types come from its table. */
export function defineCommand<const Table extends OptionTable>(
  definition: CommandDefinition<Table>,
): CommandDefinition {
  return definition as unknown as CommandDefinition;
}
