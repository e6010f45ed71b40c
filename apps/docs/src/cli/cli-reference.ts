import type { CliFlag } from "../samples/sample-request.js";

/** What the build of `@rollcall/cli` writes of every command, for this site. */
export interface CliReference {
  readonly release: string;
  readonly versions: readonly { name: string; title: string }[];
  readonly groups: readonly CommandGroup[];
  readonly exitCodes: readonly (readonly [code: string, words: string])[];
  readonly environment: readonly Variable[];
  readonly files: readonly { path: string; words: string }[];
  readonly commands: readonly CommandReference[];
  readonly requests: readonly CommandRequest[];
}

/** How a command sends an operation of the API, so that a sample can. */
interface CommandRequest {
  /** Of the API: `v3`. */
  readonly version: string;
  /** `listCalls` */
  readonly operation: string;
  /** `list` */
  readonly command: string;
  /** What each of its operands has to match. @default it takes none */
  readonly operandPattern?: string;
  /** One for each value of the request that a flag stands for. */
  readonly flags: readonly CliFlag[];
}

/** A heading of the list of commands, with their names. */
interface CommandGroup {
  readonly title: string;
  readonly commands: readonly string[];
}

/** A variable of the environment that commands hear. */
interface Variable {
  readonly name: string;
  readonly words: string;
}

/** A command, with all that its help says in every version of the API. */
export interface CommandReference {
  /** `webhooks listen` */
  readonly name: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly usage: string;
  readonly operands: readonly { name: string; summary: string }[];
  readonly examples: readonly { words: string; line: string; api?: string }[];
  readonly flagGroups: readonly FlagGroup[];
  readonly notes: readonly { version: string; text: string }[];
  /** The ids of the operations that it asks. */
  readonly operations: readonly string[];
  /** The JSON Schema of a record; one where all versions have the same. */
  readonly schemas: readonly { version: string; schema: object }[];
  /** The names of the variables that count for it. */
  readonly variables: readonly string[];
}

/** Flags under one heading. */
export interface FlagGroup {
  readonly title: string;
  /** The only version of the API that has them. @default every version */
  readonly version?: string;
  readonly isCommon: boolean;
  readonly flags: readonly FlagReference[];
}

/** A flag, as its page tells of it. */
export interface FlagReference {
  /** `--max-bytes` */
  readonly name: string;
  /** `-o, --output <file>` */
  readonly flags: string;
  readonly words: string;
  readonly values: readonly string[];
  readonly default?: string;
}
