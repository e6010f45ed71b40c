import { cursorGone } from "../../spec.js";
import { v3CursorGone, v3Pagination } from "../../spec-v3.js";
import { quote } from "../../util/quote.js";
import { RefusedRequest } from "../refused-request.js";
import type { ReadCursor } from "../sealed-cursors.js";

const { parameter, skip } = v3Pagination;

/** Refuses a key of the legacy list that names no call. */
export function refuseUnknownCall(cursor: string): never {
  const id = quote(cursor);
  throw new RefusedRequest(
    cursorGone,
    `pagination_key must be the call_id of a call, but there is none with ${id}.`,
  );
}

const reasons = {
  foreign: `${parameter} must come from an answer to the same filters and the same order, but this one does not.`,
  expired: `${parameter} has expired: begin again without it.`,
};

/** Refuses a key of the present version's list that says no place. */
export function refuseSealed({
  kind,
}: Exclude<ReadCursor, { kind: "place" }>): never {
  throw new RefusedRequest(v3CursorGone, reasons[kind]);
}

/** Refuses a key of the present version's list with what excludes it. */
export function refuseWithSkip(): never {
  throw new RefusedRequest(
    400,
    `${skip} and ${parameter} exclude each other: send one of them.`,
  );
}
