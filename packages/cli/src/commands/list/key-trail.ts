import type { ApiVersion, CallsPage } from "../../api/api-version.js";
import { readAt } from "../../json-pointer.js";

/** With what another command goes on where this one ended. */
export interface NextKey {
  readonly key: string;
  /** Whether some of the calls that were printed come again. */
  readonly isEarlier: boolean;
}

/** The end of an answer. */
interface AnswerEnd {
  readonly last: unknown;
  /** The key after it; nothing where the list ends there. */
  readonly key: unknown;
}

/**
 * Knows which key leads on from a page. Where keys are in the answer, it has to
 * see every one: pages show only what was sent for them.
 */
export class KeyTrail {
  readonly #pagination: ApiVersion["operation"]["pagination"];
  /** By each of the answer's items. */
  readonly #ends = new WeakMap<object, AnswerEnd>();

  constructor({ operation }: ApiVersion) {
    this.#pagination = operation.pagination;
  }

  /** Takes an answer as it came. */
  watch(data: unknown): void {
    const { items, cursor, hasMore } = this.#pagination;
    const rawItems = readAt(items, data);
    if (cursor?.in !== "body") {
      return;
    }
    if (!Array.isArray(rawItems)) {
      return;
    }
    const isOver = hasMore !== undefined && readAt(hasMore, data) === false;
    const end = {
      last: rawItems.at(-1),
      key: isOver ? undefined : readAt(cursor.pointer, data),
    };
    for (const item of rawItems) {
      this.#ends.set(Object(item), end);
    }
  }

  /**
   * The key that leads on from a page; nothing where there is none.
   *
   * @param isCut - Whether items may have been left out at its end.
   */
  keyAfter(page: CallsPage, isCut: boolean): NextKey | undefined {
    const { items, cursor, leadsOn = true } = page;
    if (!leadsOn) {
      return undefined;
    }
    const last = page.lastRead ?? items.at(-1);
    const { cursor: place } = this.#pagination;
    if (place?.in === "item") {
      const id = readAt(place.pointer, last);
      return toNextKey(id, false);
    }
    const end = this.#ends.get(Object(last));
    const isInside = isCut && end?.last !== last;
    if (isInside) {
      return toNextKey(cursor, true);
    }
    return toNextKey(end?.key, false);
  }
}

/** A key must not be able to steer the terminal. */
function toNextKey(key: unknown, isEarlier: boolean): NextKey | undefined {
  const isKey = typeof key === "string" || typeof key === "number";
  const text = String(key);
  if (!isKey) {
    return undefined;
  }
  if (text === "") {
    return undefined;
  }
  if (/\p{Cc}/u.test(text)) {
    return undefined;
  }
  return {
    key: text,
    isEarlier,
  };
}
