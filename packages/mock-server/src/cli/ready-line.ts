import type { Workspace } from "../calls/workspace.js";
import type { Export } from "./read-export.js";

/** What the line counts. */
interface Ready {
  readonly url: string;
  readonly seed: number;
  /** Of the first key. */
  readonly workspace: Workspace;
  /** Epoch milliseconds on the clock of the mock. */
  readonly now: number;
  readonly exports: readonly Export[];
}

/**
 * The line that a program waits for. Its form is a promise: see `READY_LINE` in
 * the tests, and the README.
 */
export function readyLine(ready: Ready): string {
  const { url, seed, workspace, now } = ready;
  const count = workspace.count(now);
  const files = fromFiles(ready);
  return `rollcall-mock listening on ${url} (seed ${seed}, ${count} calls${files})\n`;
}

function fromFiles(ready: Ready): string {
  const { exports } = ready;
  if (exports.length === 0) {
    return "";
  }
  const names = exports.map(({ name }) => name);
  return `, ${countServed(ready)} of them from ${names.join(" and ")}`;
}

/** Counts the files' calls that the mock has: a state may have removed some. */
function countServed({ workspace, now, exports }: Ready): number {
  const ids = new Set<string>();
  for (const call of exports.flatMap(({ calls }) => calls)) {
    if (workspace.find(call.call_id, now) !== undefined) {
      ids.add(call.call_id);
    }
  }
  return ids.size;
}
