import { expectTypeOf } from "vitest";
import { verifyWebhook, type WebhookEvent } from "./index.js";

interface OtherCall {
  readonly call_id: number;
}

const event = await verifyWebhook("", "", "key");
expectTypeOf(event).toEqualTypeOf<WebhookEvent>();
expectTypeOf(event.call?.call_id).toEqualTypeOf<string | undefined>();

const other = await verifyWebhook<OtherCall>("", "", "key");
expectTypeOf(other).toEqualTypeOf<WebhookEvent<OtherCall>>();
expectTypeOf(other.call?.call_id).toEqualTypeOf<number | undefined>();
