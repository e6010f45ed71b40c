import { RollcallError } from "@rollcall/core";

/** A fault, latency or rate that cannot be read. The message names the part at fault and what is accepted there. */
export class SpecError extends RollcallError {
  static override readonly kind: string = "SpecError";
}
