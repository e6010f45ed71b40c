import type { ClientOptions } from "@rollcall/core";
import type { FieldName } from "../field-name.js";
import type { RecordFormat } from "../record-format.js";
import type { ApiVersionName } from "./calls/api-versions.js";
import type { Progress } from "./progress.js";

/** Which calls to export, from where, and into which file. */
export interface ExportOptions {
  /** Which version of the API to ask: `v1` is the legacy list. */
  readonly api: ApiVersionName;
  /** The key, the base URL, retries, the `fetch`: what `createClient` takes. */
  readonly client: ClientOptions;
  /**
   * What to list, as `calls.iterate` takes it: `filter_criteria` and
   * `sort_order`. @default all calls, oldest first
   */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  /**
   * The filters as they were asked for, where the parameters depend on the time
   * of day (`since: "7d"`): a run that goes on is told by them, and asks for the
   * parameters of the first run. @default the parameters
   */
  readonly asked?: unknown;
  /**
   * Which calls to keep, of those that the service sends: for what it cannot be
   * asked. Say what it does in `asked`. @default all
   */
  readonly isWanted?: ((call: object) => boolean) | undefined;
  /** The file to make. Beside it stand those of a run that is not done. */
  readonly file: string;
  /** What the file is made with. @default NDJSON, one call a line */
  readonly format?: RecordFormat | undefined;
  /**
   * Requests in flight at most, up to 100. Each holds a page in memory.
   * @default 8, or pages of 1,500 calls in all if that is less
   */
  readonly concurrency?: number | undefined;
  /** Calls a page. It gets smaller for a while where the service fails. @default 250 */
  readonly pageSize?: number | undefined;
  /** Requests a second at most. @default the client's own limit, or none */
  readonly rps?: number | undefined;
  /**
   * The fields to keep, in this order, with dots between names:
   * `call_analysis.call_summary`; or as a list of names, where one has a dot.
   * @default all
   */
  readonly fields?: readonly FieldName[] | undefined;
  /**
   * Leaves out what was said. In v3 that saves a request for each call.
   * @default false
   */
  readonly noTranscripts?: boolean | undefined;
  /** Masks numbers, and replaces names and texts, as the spec marks them. @default false */
  readonly redact?: boolean | undefined;
  /** Keeps what opens a door, such as an `access_token`. @default false */
  readonly reveal?: boolean | undefined;
  /**
   * Adds to the file what is new, or has changed, since the last run with this
   * option. A call that changed gets another record, behind the first one.
   * @default false
   */
  readonly sinceLast?: boolean | undefined;
  /**
   * With `sinceLast`: how long after its start a call may change, in
   * milliseconds. @default 86400000 (a day)
   */
  readonly lookbackMs?: number | undefined;
  /** Stops before the records are longer than so many bytes. @default Infinity */
  readonly maxBytes?: number | undefined;
  /**
   * Overwrites a file of this name, and begins anew where an unfinished export
   * is of something else. @default false
   */
  readonly force?: boolean | undefined;
  /** Ends the export, with a checkpoint to go on from. */
  readonly signal?: AbortSignal | undefined;
  /** Told about four times a second, and at the end. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * How much work may have to be done again after a kill, in milliseconds.
   * @default 1000
   */
  readonly checkpointMs?: number | undefined;
  /** For tests: the time. @default the platform's clock */
  readonly clock?: Pick<NonNullable<ClientOptions["clock"]>, "now"> | undefined;
}

/** What an export has come to. */
export interface ExportResult {
  /**
   * `done`: the file is there. `stopped`: `maxBytes` was reached; the same again
   * with more goes on.
   */
  readonly status: "done" | "stopped";
  /** How many records this export has written, all of its runs together. */
  readonly calls: number;
  /**
   * How many calls were gone before they could be read as a whole; they are in
   * the file as they were listed.
   */
  readonly missing: number;
  /** The length of all records, in bytes. */
  readonly bytes: number;
  /** Whether this run went on where another one was interrupted. */
  readonly resumed: boolean;
  /** The files that were made: the first is the one that was asked for. */
  readonly files: readonly string[];
}

/**
 * Where the docstrings of the options say `@default`, it is this: a test
 * compares the two.
 */
export const exportDefaults = {
  pageSize: 250,
  noTranscripts: false,
  redact: false,
  reveal: false,
  sinceLast: false,
  lookbackMs: 86_400_000,
  maxBytes: Infinity,
  force: false,
  checkpointMs: 1000,
} as const;
