import { expectTypeOf } from "vitest";
import type { Call as FirstCall } from "../index.js";
import { durationMs, isEnded, type Timed, type WithStatus } from "../index.js";
import { verifyWebhook } from "../webhooks/index.js";
import {
  type Call,
  type CallPage,
  createClient,
  createPhoneCall,
  createWebCall,
  type Items,
  type ListCallsParameters,
  type ListedCall,
  type PhoneCall,
  type ReasonGroup,
  rawClient,
  reasonGroup,
  type WebCall,
} from "./index.js";

const client = createClient({ apiKey: "key" });

expectTypeOf(client.calls.list()).resolves.toEqualTypeOf<CallPage>();
expectTypeOf(client.calls.iterate()).toEqualTypeOf<Items<ListedCall>>();
expectTypeOf(client.calls.get("a")).resolves.toEqualTypeOf<Call>();
expectTypeOf(client.calls.update("a", {})).resolves.toEqualTypeOf<Call>();
expectTypeOf(client.calls.delete("a")).resolves.toEqualTypeOf<void>();
expectTypeOf<CallPage["items"]>().toEqualTypeOf<ListedCall[]>();
expectTypeOf<CallPage["has_more"]>().toEqualTypeOf<boolean>();
expectTypeOf<CallPage["pagination_key"]>().toEqualTypeOf<string | undefined>();
expectTypeOf<CallPage["total"]>().toEqualTypeOf<number | undefined>();
expectTypeOf<Call>().toExtend<ListedCall>();
expectTypeOf<ListedCall>().not.toHaveProperty("transcript");
expectTypeOf<ListCallsParameters["limit"]>().toEqualTypeOf<
  number | undefined
>();

expectTypeOf<Call | ListedCall | FirstCall>().toExtend<Timed & WithStatus>();
expectTypeOf(durationMs({} as ListedCall)).toEqualTypeOf<number | undefined>();
expectTypeOf(isEnded({} as Call)).toEqualTypeOf<boolean>();
expectTypeOf(reasonGroup({} as Call["disconnection_reason"])).toEqualTypeOf<
  ReasonGroup | undefined
>();

const call = {} as Call;
if (call.call_type === "web_call") {
  expectTypeOf(call.access_token).toEqualTypeOf<string>();
} else {
  expectTypeOf(call.from_number).toEqualTypeOf<string>();
}
const phones = { from_number: "+12025550143", to_number: "+12125550178" };
expectTypeOf(
  createPhoneCall(client, phones),
).resolves.toEqualTypeOf<PhoneCall>();
expectTypeOf(
  createWebCall(client, { agent_id: "a" }),
).resolves.toEqualTypeOf<WebCall>();

const event = await verifyWebhook<Call>("", "", "key");
expectTypeOf(event.call).toEqualTypeOf<Call | null | undefined>();

const { data } = await rawClient(client).GET("/v2/get-call/{call_id}", {
  params: { path: { call_id: "a" } },
});
expectTypeOf(data?.call_status).toEqualTypeOf<string | undefined>();

// @ts-expect-error: the list of v3 is no array.
client.calls.list().then((calls) => calls.map(String));
// @ts-expect-error: a path of the other version.
rawClient(client).GET("/get-call/{call_id}");
// @ts-expect-error: a filter of the other version.
client.calls.list({ filter_criteria: { after_start_timestamp: 0 } });
// @ts-expect-error: agent_id is required.
createWebCall(client, {});
