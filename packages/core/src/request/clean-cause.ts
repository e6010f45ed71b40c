import { type Cause, causesOf } from "./causes.js";

/** Where the implementations of `fetch` write the URL into their errors. */
const tellTales = ["message", "stack", "path"] as const;

/**
 * Makes the error of `fetch` a cause that can be shown. What it may tell of a
 * person is taken out: the bytes of an answer that undici cannot parse, which
 * are its `data`, and the query, which node-fetch, Bun and Deno quote.
 */
export function cleanCause(error: unknown, url: string): void {
  const query = new URL(url).search;
  for (const cause of causesOf(error)) {
    Reflect.deleteProperty(cause, "data");
    if (query) {
      hideQuery(cause, query);
    }
  }
}

function hideQuery(cause: Cause, query: string): void {
  for (const name of tellTales) {
    const text = cause[name];
    if (typeof text === "string" && text.includes(query)) {
      const shown = text.replaceAll(query, "");
      Reflect.set(cause, name, shown);
    }
  }
}
