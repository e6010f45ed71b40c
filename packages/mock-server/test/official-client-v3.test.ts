import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";
import Retell, { sign, verify } from "retell-sdk-5-66";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Listening, listen } from "../src/node/listen.js";
import {
  everyV3Call,
  passesFilters,
  type Whole,
} from "./support/v3-filter-model.js";
import { idsOf, type V3Asked, type V3Page } from "./support/v3-list.js";

type Filters = Readonly<Record<string, unknown>>;

const october = Date.UTC(2026, 9, 1);

/** One of each kind, and what they are joined to. */
const filters: [kind: string, filters: Filters][] = [
  ["none", {}],
  ["string", { from_number: { type: "string", op: "sw", value: "+1" } }],
  ["number", { start_timestamp: { type: "number", op: "ge", value: october } }],
  [
    "range",
    { duration_ms: { type: "range", op: "bt", value: [20_000, 90_000] } },
  ],
  ["boolean", { call_successful: { type: "boolean", op: "eq", value: true } }],
  ["enum", { call_status: { type: "enum", op: "in", value: ["ended"] } }],
  ["present", { metadata: [{ key: "campaign", type: "present", op: "pr" }] }],
  [
    "entries",
    { metadata: [{ key: "attempt", type: "number", op: "ge", value: 1 }] },
  ],
  [
    "variables",
    {
      dynamic_variables: [
        { key: "language", type: "string", op: "ne", value: "de" },
      ],
    },
  ],
  [
    "tools",
    {
      tool_calls: [
        {
          name: "check_tables",
          success: { type: "boolean", op: "eq", value: true },
        },
      ],
    },
  ],
  [
    "several",
    {
      direction: { type: "enum", op: "in", value: ["inbound"] },
      end_timestamp: { type: "number", op: "lt", value: october },
    },
  ],
];

describe("the official client 5.66.1", () => {
  let server: Listening;
  let client: Retell;
  let all: Whole[];

  beforeAll(async () => {
    server = await listen({ calls: 600, seed: 21, size: "short" });
    client = new Retell({ apiKey: "any", baseURL: server.url });
    const [workspace] = server.workspaces;
    all = workspace ? everyV3Call(workspace, Date.now()) : [];
  });
  afterAll(() => server.close());

  const list = (asked: V3Asked) =>
    client.call.list(
      asked as Retell.CallListParams,
    ) as unknown as Promise<V3Page>;

  async function walk(asked: V3Asked): Promise<V3Page["items"]> {
    const items: V3Page["items"][number][] = [];
    let pagination_key: string | undefined;
    do {
      const page = await list({ ...asked, pagination_key });
      items.push(...page.items);
      pagination_key = page.pagination_key;
    } while (pagination_key !== undefined);
    return items;
  }

  describe.each(filters)("lists with a filter of the kind %s", (_, given) => {
    it.each([
      ["ascending", 7],
      ["ascending", 1000],
      ["descending", 7],
      ["descending", 1000],
    ])("every call, %s, in pages of %i", async (sort_order, limit) => {
      const passed = all.filter((call) => passesFilters(call, given));
      const wanted = passed.map(({ call_id }) => call_id);
      expect(wanted.length).toBeGreaterThan(0);
      const asked = { filter_criteria: given, sort_order, limit };
      const found = await walk(asked);
      const items = sort_order === "ascending" ? found : [...found].reverse();
      expect(idsOf({ items, has_more: false })).toEqual(wanted);
    });
  });

  it("counts what it lists, and leaves out what it is told to", async () => {
    const whole = await walk({ limit: 1000 });
    const page = await list({ skip: 20, limit: 10, include_total: true });
    expect(page.total).toBe(whole.length);
    expect(page.items).toEqual(whole.slice(20, 30));
  });

  it("reads, changes and deletes a call", async () => {
    const id = all.find((call) => call.call_status === "ended")?.call_id ?? "";
    const metadata = { reviewed: "yes" };
    const changed = await client.call.update(id, { metadata });
    expect(changed.metadata).toEqual(metadata);
    expect(await client.call.retrieve(id)).toEqual(changed);
    await client.call.delete(id);
    await expect(client.call.retrieve(id)).rejects.toMatchObject({
      status: 404,
    });
    server.workspaces[0]?.reset();
  });

  it("starts a call", async () => {
    const phones = { from_number: "+12025550143", to_number: "+12125550178" };
    const call = await client.call.createPhoneCall(phones);
    const web = await client.call.createWebCall({ agent_id: "a" });
    expect(web).toMatchObject({ call_type: "web_call" });
    expect(call).toMatchObject({ ...phones, call_status: "registered" });
    server.workspaces[0]?.reset();
  });

  it("verifies webhooks as ours are signed, and signs as ours are verified", async () => {
    const body = JSON.stringify({ event: "call_ended" });
    const ours = await signWebhook(body, "key");
    expect(await verify(body, "key", ours)).toBe(true);
    expect(await verify(`${body} `, "key", ours)).toBe(false);
    const theirs = await sign(body, "key");
    await expect(verifyWebhook(body, theirs, "key")).resolves.toBeDefined();
  });
});
