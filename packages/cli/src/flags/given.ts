import type { FilterOp } from "@rollcall/core/spec";
import type { Times } from "../input/time/read-time.js";

/** A value as it was written on the command line. */
export interface Given {
  /** `--duration-ms` */
  readonly flag: string;
  readonly text: string;
  /** What its times are read by. */
  readonly times: Times;
  /** The test that the flag itself says; the text is then the value alone. */
  readonly op?: FilterOp | undefined;
}
