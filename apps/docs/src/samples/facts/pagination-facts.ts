import type { OpenApiDocument, PlacedOperation } from "@rollcall/codegen";
import { inputsOf } from "@rollcall/codegen";
import type { PaginationFacts } from "../sample-request.js";
import { namesIn } from "./names-in.js";

/** How an operation is walked, if it is by a cursor. */
export function findPaginationFacts(
  document: OpenApiDocument,
  placed: PlacedOperation,
): PaginationFacts | undefined {
  const { "x-pagination": pagination } = placed.operation;
  if (pagination?.cursor === undefined) {
    return undefined;
  }
  const { limit, parameter, cursor, items, id, hasMore, skip } = pagination;
  const inputs = inputsOf(document, placed);
  const ofLimit = inputs.find(({ name }) => name === limit.parameter);
  return {
    limit: limit.parameter,
    defaultLimit: Number(ofLimit?.schema.default),
    cursor: parameter,
    cursorIn: cursor.in,
    cursorPath: namesIn(cursor.pointer),
    itemsPath: namesIn(items),
    idPath: namesIn(id),
    ...(hasMore && { morePath: namesIn(hasMore) }),
    ...(skip && { skip }),
  };
}
