import type { Input } from "../../registry/command.js";
import type { compareOptions } from "./compare-options.js";

/** A command line of `rollcall compare`. */
export type CompareInput = Input<typeof compareOptions>;
