/**
 * The command `rollcall-mock` for those who run it as a part of their own
 * command line.
 *
 * @module
 */
export type { Listening } from "../node/listen.js";
export { FLAGS as flags, type Flag } from "./flags.js";
export { run, type Surroundings } from "./run.js";
export { UsageError } from "./usage-error.js";
