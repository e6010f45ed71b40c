import { isHiddenField, isListedField } from "../../calls/v3/v3-fields.js";
import type { CallTest } from "../filters/call-test.js";

/**
 * Whether a list shows all that a test looks at. Then a call can be tested
 * without its transcripts, which are most of the work.
 */
export function looksAtListed(test: CallTest): boolean {
  if (test.kind === "field") {
    const { path, elsewhere = [] } = test;
    return [path, ...elsewhere].every(isListedPath);
  }
  if (test.each !== undefined) {
    return isListedPath(test.each);
  }
  return test.alternatives.flat().every(looksAtListed);
}

function isListedPath([name = ""]: readonly string[]): boolean {
  return isListedField(name) && !isHiddenField(name);
}
