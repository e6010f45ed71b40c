import type { StandardSchemaV1 } from "@standard-schema/spec";
import { expectTypeOf } from "vitest";
import type { components } from "../generated/types.js";
import {
  type AnswerOf,
  type AnswerValidator,
  type BodyOf,
  type bodySchemas,
  callSchema,
  isCall,
  validateCall,
  validator,
  type webhookSchemas,
} from "./index.js";

type Call = components["schemas"]["Call"];

expectTypeOf(callSchema).toExtend<StandardSchemaV1<Call, Call>>();
expectTypeOf<
  StandardSchemaV1.InferOutput<typeof callSchema>
>().toEqualTypeOf<Call>();
expectTypeOf<
  StandardSchemaV1.InferInput<typeof bodySchemas.registerCall>
>().toEqualTypeOf<components["schemas"]["RegisterCallRequest"]>();
expectTypeOf<
  StandardSchemaV1.InferOutput<typeof webhookSchemas.call_ended>
>().toEqualTypeOf<components["schemas"]["WebhookEventCallEnded"]>();
expectTypeOf<AnswerOf<"listCalls">>().toEqualTypeOf<Call[]>();
expectTypeOf<AnswerOf<"registerCall">>().toEqualTypeOf<Call>();
expectTypeOf<BodyOf<"createPhoneCall">>().toEqualTypeOf<
  components["schemas"]["CreatePhoneCallRequest"]
>();
expectTypeOf(validator({ mode: "strict" })).toEqualTypeOf<AnswerValidator>();
expectTypeOf(isCall).guards.toEqualTypeOf<Call>();

const result = validateCall({});
if (result.ok) {
  expectTypeOf(result.value).toEqualTypeOf<Call>();
}
