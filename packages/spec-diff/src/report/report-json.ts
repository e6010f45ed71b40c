import type { Diff } from "../diff.js";

/** A diff as JSON, byte for byte the same for the same documents. */
export const reportJson = (diff: Diff): string =>
  `${JSON.stringify(diff, null, 2)}\n`;
