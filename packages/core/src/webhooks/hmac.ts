import { WebhookError } from "./errors/webhook-error.js";

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The key of both directions. */
export function keyOf(apiKey: string): Promise<CryptoKey> {
  if (!apiKey) throw new WebhookError("no_key");
  const usages = ["sign", "verify"] as const;
  return crypto.subtle.importKey("raw", encode(apiKey), { name: "HMAC", hash: "SHA-256" }, false, usages);
}

/** What is signed: the body as it came, then the time as text. */
export function messageOf(text: string, time: string | number): Uint8Array<ArrayBuffer> {
  return encode(text + time);
}

/** The body as text. What is neither text nor bytes was parsed by something, and will not match its signature. */
export function textOf(rawBody: string | Uint8Array): string {
  return ArrayBuffer.isView(rawBody) ? new TextDecoder().decode(rawBody) : rawBody;
}
