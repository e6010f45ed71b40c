import { type PlainRequest, plainHeaders } from "./plain-request.js";

/** What a `Request` says where nothing else was asked for. */
const defaults = {
  cache: "default",
  credentials: "same-origin",
  integrity: "",
  keepalive: false,
  mode: "cors",
  redirect: "follow",
  referrer: "about:client",
  referrerPolicy: "",
} as const;

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
  const extras = Object.fromEntries<unknown>(Object.entries(request));
  delete extras.rollcall;
  for (const [name, usual] of Object.entries(defaults)) {
    const value = request[name as keyof Request];
    // Some runtimes know only a few of them.
    if (value !== undefined && value !== usual) {
      extras[name] = value;
    }
  }
  return extras;
}
