import { WebhookError } from "./errors/webhook-error.js";

/** A body exactly as it came, or as it is to be sent: text or bytes. */
export type RawBody = string | ArrayBufferLike | ArrayBufferView;

const NOT_RAW =
  ". The body is neither text nor bytes, so something has parsed it. Pass the" +
  " raw body: `await request.text()`, or what `express.raw()` leaves in Express;" +
  " the documentation of verifyWebhook has other frameworks.";

/**
 * The bytes of a body, without a copy.
 *
 * @throws WebhookError for anything but an `ArrayBuffer` (shared or not, of any
 * realm) and a view of one. A parsed body is its sender's: `{"length": 3e9}`
 * must not be taken for a list of so many bytes.
 */
export function bytesOf(body: Exclude<RawBody, string>): Uint8Array {
  try {
    const { buffer, byteOffset, byteLength } = viewOf(body);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    throw new WebhookError("bad_signature", NOT_RAW);
  }
}

/**
 * `DataView` takes a real buffer and nothing else: it looks at what the engine
 * holds, not at properties that any object can have. So it also refuses a
 * buffer whose memory has been given away.
 */
function viewOf(body: Exclude<RawBody, string>): DataView {
  if (ArrayBuffer.isView(body)) {
    return new DataView(body.buffer, body.byteOffset, body.byteLength);
  }
  return new DataView(body);
}
