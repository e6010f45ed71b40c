import type { RawBody } from "./raw-body.js";
import type { SignatureHeader } from "./signature-header.js";
import {
  type VerifyWebhookOptions,
  verifySignature,
} from "./verify-signature.js";
import { type EventWith, toEvent } from "./webhook-event.js";

/**
 * Makes sure that a webhook comes from the API and was signed just now, and
 * reads it.
 *
 * The signature is checked first, in constant time, then its age, and only then
 * is the body parsed. It throws where others answer `false`: there is no `if`
 * to forget, and without `await` there is no event, only a promise.
 *
 * What is signed are the bytes of the body, so they are needed as they came,
 * before any JSON parser; a body that has been parsed is refused at once:
 *
 * - Next.js (App Router), Cloudflare Workers, Deno, Bun, Hono:
 *   `await request.text()`; in Hono, `await c.req.text()`.
 * - Express: `express.raw({ type: "application/json" })` on this route, before
 *   any `express.json()`; then `request.body` is a `Buffer`.
 * - Next.js (Pages Router): `export const config = { api: { bodyParser: false } }`,
 *   then `await buffer(request)` with `buffer` of `node:stream/consumers`.
 * - Fastify: `fastify.addContentTypeParser("application/json", { parseAs:
 *   "buffer" }, (request, body, done) => done(null, body))`, in a plugin of its
 *   own so that other routes keep their parser; then `request.body`.
 * - AWS Lambda: `Buffer.from(event.body, event.isBase64Encoded ? "base64" :
 *   "utf8")`, since API Gateway may send the body as base64.
 *
 * The call is one of `@rollcall/core`. For one of another version, name its type:
 * `verifyWebhook<Call>(…)` with the `Call` of `@rollcall/core/v3`. A signature
 * says nothing about types: `validateCall` of either version looks.
 *
 * Integers beyond 2^53 (in metadata, say) lose digits, as with any
 * `JSON.parse`; the text that you passed still has them.
 *
 * @param rawBody The body exactly as it came: text, an `ArrayBuffer`, or a view
 * of one (a `Buffer`, say).
 * @param header The value of `x-retell-signature`.
 * @param apiKey The API key of the account.
 * @returns The event, its call always under `call`.
 * @throws WebhookError with a `reason`.
 * @example
 * ```ts
 * const signature = request.headers.get("x-retell-signature");
 * const { event, call } = await verifyWebhook(await request.text(), signature, apiKey);
 * if (event === "call_ended" && call) await save(call);
 * ```
 */
export async function verifyWebhook<CallInside = unknown>(
  rawBody: RawBody,
  header: SignatureHeader,
  apiKey: string,
  options?: VerifyWebhookOptions,
): Promise<EventWith<CallInside>> {
  const body = await verifySignature(rawBody, header, apiKey, options);
  return toEvent(body) as EventWith<CallInside>;
}
