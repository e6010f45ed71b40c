import { WebhookError } from "./errors/webhook-error.js";

const encode = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(text);

/** A body exactly as it came, or is to be sent. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** The key of both directions. */
export function keyOf(apiKey: string): Promise<CryptoKey> {
  // A promise of a key, say, would be signed with as "[object Promise]", which
  // anybody can do.
  if (!apiKey || typeof apiKey !== "string") {
    throw new WebhookError("no_key");
  }
  const usages = ["sign", "verify"] as const;
  return crypto.subtle.importKey(
    "raw",
    encode(apiKey),
    { name: "HMAC", hash: "SHA-256" },
    false,
    usages,
  );
}

/**
 * What is signed: the body as it came, byte by byte, then the time as text.
 * Through a decoder, a byte order mark would get lost, and bytes that are no
 * UTF-8 would all look the same.
 */
export function messageOf(
  rawBody: RawBody,
  time: string | number,
): Uint8Array<ArrayBuffer> {
  const body = bytesOf(rawBody);
  const tail = encode(`${time}`);
  const message = new Uint8Array(body.length + tail.length);
  message.set(body);
  message.set(tail, body.length);
  return message;
}

/**
 * What was parsed by something is none of these: it makes no bytes, and will
 * not match its signature.
 */
function bytesOf(rawBody: RawBody): Uint8Array {
  if (typeof rawBody === "string") {
    return encode(rawBody);
  }
  return ArrayBuffer.isView(rawBody)
    ? new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength)
    : new Uint8Array(rawBody);
}
