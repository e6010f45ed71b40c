/**
 * A fault, latency or rate that cannot be read. The message names the part at
 * fault and what is accepted there.
 */
export class SettingError extends RangeError {
  override readonly name = "SettingError";
}
