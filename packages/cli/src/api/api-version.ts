import type { Checkpoint, ClientOptions } from "@rollcall/core";
import type {
  OperationReference,
  OperationSpec,
  PaginationSpec,
  SchemaReference,
  writeFilters,
} from "@rollcall/core/spec";
import type { GroupReason, ShownCall } from "../output/columns.js";

/** One page of calls, in whichever version. */
export interface CallsPage {
  readonly items: readonly ShownCall[];
  /** What was sent to get it; nothing for the first page. */
  readonly cursor?: string | number | undefined;
  /**
   * The last call that was read, where some were read that nobody wants. @default
   * the last item
   */
  readonly lastRead?: ShownCall | undefined;
  /** Whether another list can begin after it: that of a file cannot. @default true */
  readonly leadsOn?: boolean;
  /** How many calls match, where the command asked for it. */
  readonly total?: number | undefined;
}

/** Calls one by one, with the place after the last that was handed out. */
export interface CallsWalk extends AsyncIterableIterator<ShownCall> {
  readonly checkpoint: Checkpoint;
}

/** What commands use of a client: the same in every version. */
export interface CallsClient {
  readonly calls: {
    /** Whether the list shows whole calls, with their transcripts. */
    readonly listsWhole?: boolean | undefined;
    /** @throws InputError at once, if a parameter is wrong. */
    pages(options: object): AsyncIterable<CallsPage>;
    /** @throws InputError at once, if a parameter is wrong. */
    iterate(options: object): CallsWalk;
    /** One whole call. */
    get(
      id: string,
      options?: { readonly signal?: AbortSignal },
    ): Promise<ShownCall>;
  };
}

/**
 * A version of the API, as commands know it: its tables and its client.
 */
export interface ApiVersion {
  /** What `--api` calls it: `v3`. */
  readonly name: string;
  /** What the help calls it. */
  readonly title: string;
  /** Where the API is, unless somebody says otherwise. */
  readonly serverUrl: string;
  /** What the list's flags, help and secrets are made of. */
  readonly list: OperationReference;
  /** What the spec says of the answer with one call: what is sensitive in it. */
  readonly get: OperationReference;
  /** What the spec says of a call. */
  readonly call: SchemaReference;
  /** How the list is walked. */
  readonly operation: OperationSpec & { readonly pagination: PaginationSpec };
  /** Its parameters as the wire has them, every bound included: for checks here. */
  readonly writeFilters: typeof writeFilters;
  /** Its client is loaded only when a command asks for it. */
  createClient(options: ClientOptions): Promise<CallsClient>;
  /** Loads what its client comes with, too. */
  loadReasonGroups(): Promise<GroupReason>;
}
