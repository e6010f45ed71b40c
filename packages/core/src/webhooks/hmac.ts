import { WebhookError } from "./errors/webhook-error.js";

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The key of both directions. */
export function keyOf(apiKey: string): Promise<CryptoKey> {
  if (!apiKey) throw new WebhookError("no_key");
  const usages = ["sign", "verify"] as const;
  return crypto.subtle.importKey("raw", encode(apiKey), { name: "HMAC", hash: "SHA-256" }, false, usages);
}

/**
 * What is signed: the body as it came, byte by byte, then the time as text. Through a decoder, a byte order mark would get
 * lost, and bytes that are no UTF-8 would all look the same.
 */
export function messageOf(rawBody: string | Uint8Array, time: string | number): Uint8Array<ArrayBuffer> {
  // What is neither text nor bytes was parsed by something, and will not match its signature.
  const body = ArrayBuffer.isView(rawBody) ? rawBody : encode(`${rawBody}`);
  const tail = encode(`${time}`);
  const message = new Uint8Array(body.byteLength + tail.length);
  message.set(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  message.set(tail, body.byteLength);
  return message;
}
