import type { Workspace } from "../calls/workspace.js";
import type { MockClock } from "../time/clock.js";
import type { ReadListQuery } from "./list/list-query.js";
import type { PageWriter } from "./list/page-writer.js";
import type { V3Pages } from "./list/v3-pages.js";
import type { ReadV3ListQuery } from "./list/v3-query.js";

/** What the operations share. */
export interface EngineContext {
  /** One for each API key, in their order; at least one. */
  readonly workspaces: readonly Workspace[];
  readonly clock: MockClock;
  readonly pages: PageWriter;
  readonly readListQuery: (query: string) => ReadListQuery;
  readonly v3Pages: V3Pages;
  readonly readV3ListQuery: (body: Uint8Array | undefined) => ReadV3ListQuery;
  /** Whether an unknown parameter is refused instead of ignored. */
  readonly strict: boolean;
  readonly warnUnknown: (path: string, names: readonly string[]) => void;
}

/** One request on its way to its operation. */
export interface Visit {
  readonly workspace: Workspace;
  /** The operation's, up to its parameter. */
  readonly path: string;
  /** The names that its query and its body may have. */
  readonly known: readonly string[];
  /** What comes after the `?`. */
  readonly query: string;
  /** The path's parameter, decoded. */
  readonly parameter: string;
  readonly body: Uint8Array | undefined;
  /** Whether nobody waits for the answer any more. */
  readonly isAbandoned: (() => boolean) | undefined;
}
