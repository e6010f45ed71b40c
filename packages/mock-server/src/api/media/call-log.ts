import { utf8 } from "../../calls/computed/writer/bytes.js";
import type { Fields } from "../../calls/v3/v3-call.js";
import { logLinesOf } from "./log-lines.js";
import { etagOf, type MediaFile } from "./media-file.js";

/**
 * The log of a call. `call`, `legacy`: as the present version shows it, and as
 * the legacy one does.
 */
export function callLogOf(call: Fields, legacy: Fields): MediaFile {
  const lines = logLinesOf(call, legacy);
  const text = `${lines.join("\n")}\n`;
  const bytes = utf8(text);
  return {
    type: "text/plain; charset=utf-8",
    length: bytes.length,
    etag: etagOf(text),
    slice: (from, to) => [bytes.subarray(from, to)],
  };
}
