import { type Cause, causesOf } from "./causes.js";
import { hideKey } from "./hide-key.js";
import type { PlainRequest } from "./plain-request.js";

/**
 * Makes what `fetch` threw a cause that can be shown, and gives that. What it
 * may tell is taken out: the bytes of an answer that undici cannot parse, which
 * are its `data`; the query, which node-fetch, Bun and Deno quote; and the API
 * key, which a caller's own `fetch` may. A cause that cannot be changed, and
 * tells one of them, is not shown.
 */
export function cleanCause(error: unknown, request: PlainRequest): unknown {
  const query = new URL(request.url).search;
  const clean: Clean = (text) => {
    const plain = query ? text.replaceAll(query, "") : text;
    return hideKey(plain, request.headers);
  };
  if (typeof error === "string") {
    return clean(error);
  }
  let isClean = true;
  for (const cause of causesOf(error)) {
    isClean = cleanTexts(cause, clean) && isClean;
  }
  if (isClean) {
    return error;
  }
  return undefined;
}

type Clean = (text: string) => string;

/** Cleans the texts of one error; false where it cannot be changed. */
function cleanTexts(cause: Cause, clean: Clean): boolean {
  Reflect.deleteProperty(cause, "data");
  // Those that are not enumerable, and those that are: `code`, Bun's `path`.
  const names = ["message", "stack", "cause", ...Object.keys(cause)];
  return names.every((name) => {
    const text = Reflect.get(cause, name);
    if (typeof text !== "string") {
      return true;
    }
    const shown = clean(text);
    return shown === text || Reflect.set(cause, name, shown);
  });
}
