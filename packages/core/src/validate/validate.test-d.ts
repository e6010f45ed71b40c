import { expectTypeOf } from "vitest";
import type { components } from "../generated/types.js";
import {
  assertCall,
  assertValid,
  type Issue,
  type Result,
  type Schema,
  type StandardSchema,
  validate,
  type WebhookOf,
  webhookSchemas,
} from "./index.js";

type Call = components["schemas"]["Call"];

declare const schema: Schema<{ size: number }>;
declare const value: unknown;

expectTypeOf(validate(schema, value)).toEqualTypeOf<Result<{ size: number }>>();
expectTypeOf(schema).toExtend<StandardSchema<{ size: number }>>();
expectTypeOf<WebhookOf<"call_ended">>().toEqualTypeOf<
  components["schemas"]["WebhookEventCallEnded"]
>();

const result = validate(schema, value);
expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
// @ts-expect-error A value that failed is not handed out.
result.value;
if (result.ok) {
  expectTypeOf(result.value).toEqualTypeOf<{ size: number }>();
}

const event: unknown = value;
assertValid(webhookSchemas.call_ended, event);
expectTypeOf(event).toEqualTypeOf<WebhookOf<"call_ended">>();

const row: unknown = value;
assertCall(row);
expectTypeOf(row).toEqualTypeOf<Call>();
