import type { FilterKind } from "@rollcall/core/spec";

/**
 * `cli-reference.json`: what the build writes about every command. The site
 * imports these types as `@rollcall/cli/reference`, so that a change here that
 * it does not follow fails to compile. Neither is shipped.
 */
export interface CliReference {
  readonly release: string;
  readonly versions: readonly {
    name: string;
    title: string;
  }[];
  readonly groups: readonly CommandGroup[];
  readonly exitCodes: readonly (readonly [code: string, words: string])[];
  readonly environment: readonly Variable[];
  readonly files: readonly KeptFile[];
  readonly commands: readonly CommandReference[];
  readonly requests: readonly CommandRequest[];
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

/** A file that commands keep without being told to. */
export interface KeptFile {
  readonly path: string;
  /** What it holds, in a few words without a full stop. */
  readonly words: string;
}

/** A command, with all that its help says in every version of the API. */
export interface CommandReference {
  /** `webhooks listen` */
  readonly name: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly usage: string;
  readonly operands: readonly {
    name: string;
    summary: string;
  }[];
  readonly examples: readonly {
    words: string;
    line: string;
    api?: string;
  }[];
  readonly flagGroups: readonly FlagGroup[];
  readonly notes: readonly {
    version: string;
    text: string;
  }[];
  /** The ids of the operations that it asks. */
  readonly operations: readonly string[];
  /** The JSON Schema of a record; one where all versions have the same. */
  readonly schemas: readonly {
    version: string;
    schema: object;
  }[];
  /** The names of the variables that count for it. */
  readonly variables: readonly string[];
}

/** Flags under one heading. */
export interface FlagGroup {
  readonly title: string;
  /** The only version of the API that has them. @default every version */
  readonly version?: string;
  /** Whether every command has them. */
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

/** How a command sends an operation of the API, so that a sample can. */
export interface CommandRequest {
  /** Of the API: `v3`. */
  readonly version: string;
  /** `listCalls` */
  readonly operation: string;
  /** `list` */
  readonly command: string;
  /** What each of its operands has to match. @default it takes none */
  readonly operandPattern?: string;
  /** One for each value of the request that a flag stands for. */
  readonly flags: readonly RequestFlag[];
}

/** A flag, and the value of the request that it stands for. */
export interface RequestFlag {
  /** `--agent-id` */
  readonly flag: string;
  /** Where the value is: `["filter_criteria", "agent_id"]`. */
  readonly path: readonly string[];
  readonly form: ValueForm;
}

/** How a value of the spec is written on the command line. */
export type ValueForm =
  | {
      readonly kind: "value";
      readonly isInstant: boolean;
    }
  | { readonly kind: "list" }
  | ({ readonly kind: "condition" } & Condition)
  | ({
      readonly kind: "entries";
      readonly key: string;
    } & Condition)
  | {
      readonly kind: "objects";
      /** The property that stands first, without its name. */
      readonly main: string;
      readonly members: Readonly<Record<string, ValueForm>>;
    };

/** What a condition may test. */
interface Condition {
  readonly kinds: readonly FilterKind[];
  readonly isInstant: boolean;
}
