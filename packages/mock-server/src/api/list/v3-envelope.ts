import { utf8 } from "../../calls/computed/writer/byte-writer.js";
import type { CursorOwner, Cursors } from "../sealed-cursors.js";
import type { WrittenCalls } from "./near-calls.js";
import { keyOf } from "./page-bounds.js";
import { closePage } from "./page-pieces.js";
import type { Page, PageRequest } from "./page-request.js";
import type { V3ListQuery } from "./v3-query.js";

const OPEN = utf8('{"items":[');

/** A question for a page of the present version's list, and what is asked. */
export interface V3PageRequest extends PageRequest {
  readonly query: V3ListQuery;
}

/** The answer around calls that were written: the items, and what comes after. */
export function pageOf(
  request: V3PageRequest,
  cursors: Cursors,
  { pieces, last, hasMore }: WrittenCalls,
  total: number | undefined,
): Page {
  const hasKey = hasMore && last !== undefined;
  const rest = {
    has_more: hasKey,
    pagination_key: hasKey
      ? cursors.make(keyOf(request.workspace, last), ownerOf(request))
      : undefined,
    total,
  };
  const end = utf8(`],${JSON.stringify(rest).slice(1)}`);
  if (last === undefined) {
    return [OPEN, end];
  }
  return closePage([OPEN, ...pieces], end);
}

/** Whose keys the answer to a question has. */
export function ownerOf({ workspace, query, now }: V3PageRequest): CursorOwner {
  return {
    key: workspace.calls.besideKey,
    question: query.question,
    now,
  };
}
