import type { Result } from "./result.js";

/** Something to measure. */
export interface Bench {
  readonly name: string;
  run(): Promise<Result>;
}
