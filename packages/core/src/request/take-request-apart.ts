import { type PlainRequest, plainHeaders } from "./plain-request.js";

/** A `Request` as plain values. Its body is read. */
export async function takeApart(request: Request): Promise<PlainRequest> {
  const { url, method } = request;
  // First, as it is another request once its body is read.
  const extras = extrasOf(request);
  const headers = plainHeaders(request.headers);
  const body = await bodyOf(request);
  return {
    url,
    method,
    headers,
    body,
    extras,
  };
}

async function bodyOf(request: Request) {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0) {
    return undefined;
  }
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    return new TextDecoder().decode(bytes);
  }
  return bytes;
}

/**
 * Whatever differs from the default: `redirect`, `cache` and the like.
 * openapi-fetch hangs the options that a `Request` does not know on it, such as
 * undici's `dispatcher`: they are meant for `fetch` as well.
 */
function extrasOf(request: Request): Record<string, unknown> {
  const plain = new Request(request.url);
  const differing: Record<string, unknown> = {};
  for (const name in request) {
    const value = Reflect.get(request, name);
    if (value !== Reflect.get(plain, name)) {
      differing[name] = value;
    }
  }
  const { rollcall, body, ...extras } = differing;
  return extras;
}
