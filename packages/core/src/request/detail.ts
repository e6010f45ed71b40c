import { parseJson } from "./parse-json.js";

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
 * Reads them, without the key, which a service may quote when it refuses it,
 * and without phone numbers (E.164).
 *
 * @param authorization - The header that was sent: `Bearer …`.
 */
export function wordsOf(
  text: string,
  statusText: string,
  authorization: string,
): Words {
  const key = authorization.split(" ")[1] || "\n";
  const clean = (words: string) =>
    words
      .replaceAll(key, "[key]")
      .replace(/\+[1-9]\d{6,14}/g, "[number]")
      .slice(0, 300);
  const { error_message, message } = (parseJson(text) ?? {}) as ErrorBody;
  const said = [error_message, message].find(
    (words) => words && typeof words === "string",
  );
  const detail = typeof said === "string" ? clean(said) : undefined;
  return {
    detail,
    shown: detail ?? clean(statusText),
  };
}
