import type { Workspace } from "../../calls/workspace.js";
import type { ListQuery } from "./list-query.js";

/** The bytes of a page, in pieces. */
export type Page = readonly Uint8Array[];

/** Which calls are listed: whose, by which question, and as they are when. */
export interface Listing {
  readonly workspace: Workspace;
  readonly query: ListQuery;
  /** The instant at which the calls are seen. */
  readonly now: number;
}

/** A question for a page, and what is asked. */
export interface PageRequest extends Listing {
  /** Whether nobody waits for the page any more. */
  readonly isAbandoned: (() => boolean) | undefined;
}
