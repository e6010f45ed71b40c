import { isUtf8 } from "node:buffer";
import { TextFile } from "./text-file.js";

/**
 * The bytes of a file as text, without a byte order mark.
 *
 * @throws LoadError when they are no UTF-8, or hold a NUL.
 */
export function decode(shown: string, bytes: Uint8Array): TextFile {
  const text = new TextDecoder().decode(bytes);
  const file = new TextFile(shown, text);
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    throw file.error(
      nul,
      "binary",
      "The file is binary: it holds a NUL",
      "Give a JSON or YAML document that is saved as UTF-8.",
    );
  }
  if (!isUtf8(bytes)) {
    throw file.error(
      firstDifference(text, bytes),
      "not-utf8",
      "The file is not valid UTF-8",
      "Save it as UTF-8.",
    );
  }
  return file;
}

/** Where the text, as bytes, leaves the bytes that it was decoded from. */
function firstDifference(text: string, bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (canStartWith(bytes.subarray(0, middle))) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const valid = decoder.decode(bytes.subarray(0, low), { stream: true });
  return Math.min(valid.length, text.length);
}

/** Whether valid UTF-8 can start with these bytes. */
function canStartWith(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
