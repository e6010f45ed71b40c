import type { FilterOp } from "@rollcall/core/spec";

/** A value as it was written on the command line. */
export interface Given {
  /** `--duration-ms` */
  readonly flag: string;
  readonly text: string;
  /** The test that the flag itself says; the text is then the value alone. */
  readonly op?: FilterOp | undefined;
}
