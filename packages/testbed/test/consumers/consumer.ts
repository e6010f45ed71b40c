// What a user of the packed client writes; every line has to mean the same to
// every compiler.
import {
  type Call,
  createClient,
  isApiError,
  type RollcallError,
} from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import {
  createClient as createClientOfV3,
  type ListedCall,
} from "@rollcall/core/v3";
import { validateCall } from "@rollcall/core/validate";
import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";

const client = createClient({ apiKey: "key" });

export async function idsOf(agent: string): Promise<string[]> {
  const ids: string[] = [];
  const calls = client.calls.iterate({
    limit: 1000,
    sort_order: "ascending",
    filter_criteria: { agent_id: [agent], after_start_timestamp: new Date(0) },
    partition: windows({ concurrency: 8 }),
  });
  for await (const call of calls) {
    ids.push(call.call_id);
  }
  return ids;
}

export async function onePage(): Promise<Call[]> {
  for await (const page of client.calls.pages({ limit: 10 })) {
    return [...page.items];
  }
  return client.calls.list({ limit: 10 });
}

export async function onePageOfV3(): Promise<ListedCall[]> {
  const present = createClientOfV3({ apiKey: "key" });
  for await (const page of present.calls.pages({ limit: 10 })) {
    return [...page.items];
  }
  const { items, has_more } = await present.calls.list({ limit: 10 });
  return has_more ? items : [];
}

export function tell(error: RollcallError | unknown): number | undefined {
  return isApiError(error) ? error.status : undefined;
}

export async function received(rawBody: string): Promise<string> {
  const { event, call } = await verifyWebhook(
    rawBody,
    await signWebhook(rawBody, "key"),
    "key",
  );
  const result = validateCall(call);
  return result.ok ? result.value.call_id : `${event} ${result.issues.length}`;
}

// @ts-expect-error A misspelt order is found before it is sent.
client.calls.list({ sort_order: "asc" });
// @ts-expect-error So is a filter that there is none of.
client.calls.list({ filter_criteria: { agent: "a" } });
// @ts-expect-error A call's id is a text.
export const wrong: (call: Call) => number = (call) => call.call_id;
