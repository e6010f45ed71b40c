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
export function readyLine({ url, seed, ...ready }: Ready): string {
  const counted = `${ready.workspace.count(ready.now)} calls${fromFiles(ready)}`;
  return `rollcall-mock listening on ${url} (seed ${seed}, ${counted})\n`;
}

function fromFiles({
  workspace,
  now,
  exports,
}: Omit<Ready, "url" | "seed">): string {
  if (exports.length === 0) {
    return "";
  }
  const given = exports.flatMap(({ calls }) => calls);
  const ids = new Set(given.map((call) => call.call_id));
  const served = [...ids].filter((id) => workspace.find(id, now) !== undefined);
  const names = exports.map(({ name }) => name).join(" and ");
  return `, ${served.length} of them from ${names}`;
}
