import { hideKey } from "./hide-key.js";
import { parseJson } from "./parse-json.js";
import type { PlainRequest } from "./plain-request.js";

/** What a service says of an error. */
export interface Words {
  /**
   * Its own words in the body: `error_message` or `message`. Undefined for HTML
   * and other bodies.
   */
  readonly detail: string | undefined;
  /**
   * What there is to show of it: `detail`, or else the reason in the status
   * line.
   */
  readonly shown: string;
}

/** What may be in it, of any type. */
interface ErrorBody {
  readonly error_message?: unknown;
  readonly message?: unknown;
}

/**
 * Reads them, without the key and without phone numbers (E.164).
 *
 * @param headers - Those that were sent.
 */
export function wordsOf(
  text: string,
  statusText: string | undefined,
  headers: PlainRequest["headers"],
): Words {
  const clean = (words: string) =>
    hideKey(words, headers)
      .replace(/\+[1-9]\d{6,14}/g, "[number]")
      .slice(0, 300);
  const { error_message, message } = (parseJson(text) ?? {}) as ErrorBody;
  const said = [error_message, message].find(isWords);
  const detail = said && clean(said);
  return {
    detail,
    // undici's has none behind a proxy of plain http.
    shown: detail ?? clean(statusText ?? ""),
  };
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
