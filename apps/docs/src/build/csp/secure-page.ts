import { editText } from "./edit-text.js";
import { moveStyles } from "./move-styles.js";
import { readMarkup } from "./read-markup.js";
import { writePolicy } from "./write-policy.js";

/**
 * A page under a strict policy, which it states itself.
 * @throws {Error} For code in an attribute, which no strict policy allows.
 */
export function securePage(
  html: string,
  apiOrigins: readonly string[],
): string {
  const styled = moveStyles(html);
  const markup = readMarkup(styled);
  const [handler] = markup.handlers;
  if (handler !== undefined) {
    throw new Error(`"${handler}" holds code: listen in a script instead.`);
  }
  const policy = writePolicy(markup, apiOrigins);
  const start = markup.policyPlace || findStart(styled);
  const text = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  return editText(styled, [
    {
      start,
      end: start,
      text,
    },
  ]);
}

/** A page without a head, such as a former address, begins with its doctype. */
function findStart(html: string): number {
  return html.indexOf(">") + 1;
}
