import { encode } from "./hmac.js";
import { bytesOf, type RawBody } from "./raw-body.js";

/** What is signed, and the body in it. */
export interface SignedMessage {
  /** The body as it came, byte by byte, then the time as text. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The body as text. Where it came as bytes, they are decoded only now. */
  readBody(): string;
}

/**
 * Puts the body and the time of its signature together.
 *
 * Bytes are signed as they came: through a decoder, a byte order mark would get
 * lost, and bytes that are no UTF-8 would all look the same. They are copied
 * once, and the body is read from that copy: what is read is what was verified,
 * even if somebody writes to the buffer in between.
 */
export function messageOf(body: RawBody, time: string): SignedMessage {
  if (typeof body === "string") {
    const bytes = encode(body + time);
    return {
      bytes,
      readBody: () => body,
    };
  }
  const bodyBytes = bytesOf(body);
  const bytes = concat(bodyBytes, encode(time));
  const copyOfBody = bytes.subarray(0, bodyBytes.length);
  return {
    bytes,
    readBody: () => decode(copyOfBody),
  };
}

function concat(
  first: Uint8Array,
  second: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const length = first.length + second.length;
  const both = new Uint8Array(length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function decode(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  return decoder.decode(bytes);
}
