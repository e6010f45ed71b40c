import { WebhookError } from "./errors/webhook-error.js";

/** Text as UTF-8. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Makes the key that signs and verifies out of an API key. */
export function importKey(apiKey: string): Promise<CryptoKey> {
  // A promise of a key, say, would be signed with as "[object Promise]", which
  // anybody can do.
  if (typeof apiKey !== "string" || apiKey === "") {
    throw new WebhookError("no_key");
  }
  const algorithm = {
    name: "HMAC",
    hash: "SHA-256",
  };
  const isExtractable = false;
  return crypto.subtle.importKey(
    "raw",
    encode(apiKey),
    algorithm,
    isExtractable,
    ["sign", "verify"],
  );
}
