import type {
  components,
  operations,
  webhooks,
} from "../../generated-v3/types.js";
import * as checks from "../../generated-v3/validators.js";
import type { Sent, Success } from "../../validate/json-types.js";
import { makeSchema, makeSchemas, type Schema } from "../../validate/schema.js";

/** The success answer of an operation, by the operation's id. */
export type AnswerOf<Id extends keyof typeof checks.answers> = Success<
  operations[Id]
>;

/** The request body of an operation, by the operation's id. */
export type BodyOf<Id extends keyof typeof checks.bodies> = Sent<
  operations[Id]
>;

/** The body of a webhook, by the name of its event. */
export type WebhookOf<Event extends keyof typeof checks.webhooks> = Sent<
  webhooks[Event]["post"]
>;

/**
 * A call. For single calls see {@link validateCall}, {@link assertCall} and
 * {@link isCall}.
 *
 * @example
 * ```ts
 * validate(callSchema, call).ok; // => true
 * ```
 */
export const callSchema: Schema<components["schemas"]["Call"]> =
  /* @__PURE__ */ makeSchema(checks.Call);

/**
 * The success answer of each operation.
 *
 * @example
 * ```ts
 * validate(answerSchemas.listCalls, { items: [call], has_more: false }).ok; // => true
 * ```
 */
export const answerSchemas: {
  readonly [Id in keyof typeof checks.answers]: Schema<AnswerOf<Id>>;
} = /* @__PURE__ */ makeSchemas(checks.answers);

/**
 * The request body of each operation that has one.
 *
 * @example
 * ```ts
 * validate(bodySchemas.createPhoneCall, { from_number: "+12025550143" }).ok; // => false
 * ```
 */
export const bodySchemas: {
  readonly [Id in keyof typeof checks.bodies]: Schema<BodyOf<Id>>;
} = /* @__PURE__ */ makeSchemas(checks.bodies);

/**
 * The body of each webhook, by the name of its event. They check the shape; who
 * sent it is the affair of `verifyWebhook` in `@rollcall/core/webhooks`.
 *
 * @example
 * ```ts
 * validate(webhookSchemas.call_ended, { event: "call_ended", call }).ok; // => true
 * ```
 */
export const webhookSchemas: {
  readonly [Event in keyof typeof checks.webhooks]: Schema<WebhookOf<Event>>;
} = /* @__PURE__ */ makeSchemas(checks.webhooks);
