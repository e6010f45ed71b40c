import type { MockRequest } from "./mock-request.js";
import { RefusedRequest } from "./refused-request.js";

/** The longest URL that is read, in characters. */
const MAX_URL = 16 * 1024;

/** The largest body that is read, in bytes. */
export const MAX_BODY = 1024 * 1024;

/** The refusal of a body of more than {@link MAX_BODY} bytes. */
export function bodyTooLarge(): RefusedRequest {
  return new RefusedRequest(413, `The body is larger than ${MAX_BODY} bytes.`);
}

/** Refuses what is larger than this server reads. */
export function refuseLarge({ url, body }: MockRequest): void {
  if (url.length > MAX_URL) {
    throw new RefusedRequest(
      414,
      `The URL is longer than ${MAX_URL} characters.`,
    );
  }
  if (body !== undefined && body.length > MAX_BODY) {
    throw bodyTooLarge();
  }
}
