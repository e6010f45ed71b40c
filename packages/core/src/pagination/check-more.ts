import { typeOf } from "../request/type-of.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";

/**
 * Checks what an answer says of the next page, as every list would end where it
 * says nothing.
 *
 * @throws {PageShapeError} when it does not say whether there is more, or that
 * there is, and gives no cursor.
 */
export function checkMore({ spec, isCursor }: Plan, data: unknown): void {
  const { hasMore, cursor } = spec;
  if (!hasMore) {
    return;
  }
  if (!cursor) {
    return;
  }
  const more = readAt(hasMore, data);
  if (typeof more !== "boolean") {
    throw new PageShapeError(
      `The answer has no boolean at "${hasMore}" but ${typeOf(more)}`,
    );
  }
  if (more && !isCursor(readAt(cursor.pointer, data))) {
    throwNoCursor();
  }
}

/** Throws that the list goes on, and the answer does not say where. */
export function throwNoCursor(): never {
  throw new PageShapeError(
    "The answer says that there is more, but gives no cursor",
  );
}
