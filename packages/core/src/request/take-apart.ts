import { type PlainRequest, plainHeaders } from "./plain-request.js";

/** What may be asked of `fetch` beside the URL, method, headers and body. */
const settable = [
  "cache",
  "credentials",
  "integrity",
  "keepalive",
  "mode",
  "redirect",
  "referrer",
  "referrerPolicy",
] as const;

/** A `Request` as plain values. Its body is read. */
export async function takeApart(request: Request): Promise<PlainRequest> {
  const { url, method } = request;
  const headers = plainHeaders(request.headers);
  const body = await bodyOf(request);
  return {
    url,
    method,
    headers,
    body,
    extras: extrasOf(request),
  };
}

async function bodyOf(request: Request) {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0) {
    return undefined;
  }
  const type = request.headers.get("content-type") ?? "";
  return type.includes("json") ? new TextDecoder().decode(bytes) : bytes;
}

/**
 * Whatever differs from the default. openapi-fetch hangs the options that a
 * `Request` does not know on it, such as undici's `dispatcher`: they are meant
 * for `fetch` as well.
 */
function extrasOf(request: Request): Record<string, unknown> {
  const { rollcall, ...extras } = Object.fromEntries<unknown>(
    Object.entries(request),
  );
  const plain = new Request(request.url);
  for (const name of settable) {
    // Some runtimes know only a few of them.
    if (request[name] !== plain[name]) {
      extras[name] = request[name];
    }
  }
  return extras;
}
