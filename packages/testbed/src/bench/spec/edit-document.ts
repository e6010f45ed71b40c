import type { Part } from "./document.js";
import { edits } from "./edits.js";
import { pick } from "./pick.js";

/**
 * A copy of a document with a dozen changes of different kinds, and as many
 * again as is asked for, each time at other places.
 */
export function editDocument(document: Part, times: number): Part {
  const copy = structuredClone(document);
  let at = 0;
  for (let time = 0; time < times; time++) {
    for (const { among, change } of edits) {
      const parts = among(copy);
      const part = pick(parts, at);
      change(part, at);
      at++;
    }
  }
  return copy;
}
