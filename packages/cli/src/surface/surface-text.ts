import type { OperationReference } from "@rollcall/core/spec";
import type { Io } from "../io.js";
import { createProgram } from "../program.js";
import { surfaceOf } from "./surface-of.js";

/** Nothing is run: a program is only asked what it takes. */
const noIo: Io = {
  env: {},
  stdout: process.stdout,
  stderr: process.stderr,
  signal: new AbortController().signal,
};

/**
 * What `cli-surface.json` holds.
 *
 * @param operation What the list is made of; the spec's own by default.
 */
export function surfaceText(operation?: OperationReference): string {
  const names = surfaceOf(createProgram(noIo, operation));
  return `${JSON.stringify(names, null, 2)}\n`;
}
