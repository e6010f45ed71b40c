const encoder = new TextEncoder();

/** The value of `x-retell-signature` for a body. `now`: real time in epoch milliseconds. @default Date.now() */
export async function signWebhook(
  rawBody: string,
  apiKey: string,
  { now = Date.now() }: { readonly now?: number } = {},
): Promise<string> {
  const key = await importedKey(apiKey);
  const digest = new Uint8Array(
    await globalThis.crypto.subtle.sign("HMAC", key, encoder.encode(rawBody + now)),
  );
  return `v=${now},d=${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

let last: { readonly apiKey: string; readonly key: Promise<CryptoKey> } | undefined;

/** A mock signs with one key: the last one is kept. */
function importedKey(apiKey: string): Promise<CryptoKey> {
  if (last?.apiKey !== apiKey) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = globalThis.crypto.subtle.importKey("raw", encoder.encode(apiKey), algorithm, false, ["sign"]);
    last = { apiKey, key };
  }
  return last.key;
}
