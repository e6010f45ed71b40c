import { expectTypeOf } from "vitest";
import type * as v1 from "../index.js";
import type * as v3 from "../v3/index.js";
import { hydrate, isMissing, type Missing } from "./index.js";

declare const legacy: v1.Client;
declare const client: v3.Client;
declare const listed: v3.Items<v3.ListedCall>;
declare const list: v3.ListedCall[];

const calls = hydrate(client, listed);
expectTypeOf(calls.checkpoint).toEqualTypeOf<v3.Checkpoint>();
expectTypeOf(hydrate(client, list).checkpoint).toEqualTypeOf<undefined>();

for await (const call of calls) {
  expectTypeOf(call).toEqualTypeOf<v3.Call | Missing<v3.ListedCall>>();
  if (isMissing(call)) {
    expectTypeOf(call.item).toEqualTypeOf<v3.ListedCall>();
    expectTypeOf(call.missing).toEqualTypeOf<v3.ApiError>();
  } else {
    expectTypeOf(call.transcript).toEqualTypeOf<string | undefined>();
  }
}
for await (const call of hydrate(client, list, { onMissing: "throw" })) {
  expectTypeOf(call).toEqualTypeOf<v3.Call>();
}

hydrate(client, listed, { cache: new Map<string, v3.Call>() });
hydrate(legacy, legacy.calls.iterate(), { isWhole: () => true });
// @ts-expect-error: It has to say which call it is.
hydrate(client, [{ id: "call_0" }]);
// @ts-expect-error: A call is given, or the error is thrown.
hydrate(client, listed, { onMissing: "drop" });
