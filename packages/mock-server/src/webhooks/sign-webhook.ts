const encoder = new TextEncoder();

/** The value of `x-retell-signature` for a body. `now`: real time in epoch milliseconds. @default Date.now() */
export async function signWebhook(
  rawBody: string,
  apiKey: string,
  { now = Date.now() }: { readonly now?: number } = {},
): Promise<string> {
  const { subtle } = globalThis.crypto;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await subtle.importKey("raw", encoder.encode(apiKey), algorithm, false, ["sign"]);
  const digest = new Uint8Array(await subtle.sign("HMAC", key, encoder.encode(rawBody + now)));
  return `v=${now},d=${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
