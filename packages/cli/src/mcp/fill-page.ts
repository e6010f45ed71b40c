import type { AnswerPage } from "./answer-page.js";
import type { PlainFields } from "./plain-fields.js";
import type { ToolRequest } from "./tool.js";

type Going = Pick<ToolRequest, "place" | "writeCursor">;

/**
 * Fills an answer with the parts of something that is read as a whole, from the
 * request's place on.
 */
export function fillPage(
  page: AnswerPage,
  parts: readonly PlainFields[],
  { place, writeCursor }: Going,
): PlainFields {
  let { done = 0 } = place;
  for (const part of parts.slice(done)) {
    const before = writeCursor({ done });
    done++;
    const after = writeCursor({ done });
    const isAdded = page.add(part, after);
    if (!isAdded) {
      return page.finish(before);
    }
  }
  return page.finish();
}
