import type { Call } from "../../call.js";
import type { ByteWriter } from "./byte-writer.js";

const decoder = new TextDecoder();

/** Reads the call that a writer holds as JSON, from the byte `begin` on. */
export function readCall(out: ByteWriter, begin = 0): Call {
  const written = out.copy(begin);
  const json = decoder.decode(written);
  return JSON.parse(json);
}
