import { expectTypeOf } from "vitest";
import {
  type Call,
  createClient,
  createPhoneCall,
  type ListCallsParameters,
} from "./index.js";

const client = createClient({ apiKey: "key" });

expectTypeOf(client.calls.list()).resolves.toEqualTypeOf<Call[]>();
expectTypeOf(client.calls.get("a")).resolves.toEqualTypeOf<Call>();
expectTypeOf<Call["call_id"]>().toEqualTypeOf<string>();
expectTypeOf<Call["start_timestamp"]>().toEqualTypeOf<number | undefined>();

type Criteria = NonNullable<ListCallsParameters["filter_criteria"]>;
expectTypeOf<Criteria["after_start_timestamp"]>().toEqualTypeOf<
  number | Date | undefined
>();
expectTypeOf<string[]>().toExtend<Criteria["agent_id"]>();
expectTypeOf<ListCallsParameters["limit"]>().toEqualTypeOf<
  number | undefined
>();

client.calls.list({ sort_order: "ascending" });
// @ts-expect-error: the enum is spelt out.
client.calls.list({ sort_order: "asc" });
// @ts-expect-error: the names are the spec's own.
client.calls.list({ pageSize: 5 });
// @ts-expect-error: a misspelt filter.
client.calls.list({ filter_criteria: { after_start: 0 } });
// @ts-expect-error: a Date stands only for moments.
client.calls.list({ limit: new Date() });
// @ts-expect-error: the key is required.
createClient({});
// @ts-expect-error: to_number is required.
createPhoneCall(client, { from_number: "+12025550143" });

client.raw.GET("/get-call/{call_id}", { params: { path: { call_id: "a" } } });
const { data } = await client.raw.GET("/get-call/{call_id}", {
  params: { path: { call_id: "a" } },
});
if (data) {
  expectTypeOf(data).toExtend<Call>();
  expectTypeOf(data.call_status).toEqualTypeOf<string>();
  data.transcript_with_tool_calls?.[0]?.role satisfies string | undefined;
}
// @ts-expect-error: a path that the spec does not have.
client.raw.GET("/get-calls");
createClient({ apiKey: "key", fetch: globalThis.fetch });
