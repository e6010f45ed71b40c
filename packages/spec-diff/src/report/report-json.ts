import type { Diff } from "../diff-documents.js";

/** A diff as JSON, byte for byte the same for the same documents. */
export function reportJson(diff: Diff): string {
  const spaces = 2;
  const text = JSON.stringify(
    diff,
    // Every property.
    undefined,
    spaces,
  );
  return `${text}\n`;
}
