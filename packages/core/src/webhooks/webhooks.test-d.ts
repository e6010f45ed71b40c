import { expectTypeOf } from "vitest";
import {
  type RawBody,
  signWebhook,
  verifySignature,
  verifyWebhook,
  type WebhookEvent,
} from "./index.js";

expectTypeOf<Buffer>().toExtend<RawBody>();
expectTypeOf<DataView>().toExtend<RawBody>();
expectTypeOf<ArrayBuffer>().toExtend<RawBody>();
expectTypeOf<{ event: string }>().not.toExtend<RawBody>();
expectTypeOf<number[]>().not.toExtend<RawBody>();
expectTypeOf<null>().not.toExtend<RawBody>();

expectTypeOf(verifyWebhook).returns.resolves.toEqualTypeOf<WebhookEvent>();
expectTypeOf(verifySignature).returns.resolves.toEqualTypeOf<unknown>();
expectTypeOf(signWebhook).returns.resolves.toEqualTypeOf<string>();
