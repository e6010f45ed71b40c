import { expect, it } from "vitest";
import type { StateRecord } from "../src/state/state-store.js";
import {
  describeOverTransports,
  type Transport,
} from "./support/transports.js";
import { ask, askPage, idsOf, walkByKey } from "./support/v3-list.js";

type Json = Readonly<Record<string, unknown>>;

const list = "/v3/list-calls";

/** The ids of the legacy list, newest first. */
async function legacyIds(api: Transport): Promise<string[]> {
  const { body } = await ask(api, "GET", "/list-calls?limit=1000");
  return (body as unknown as Json[]).map(({ call_id }) => String(call_id));
}

async function newestId(api: Transport): Promise<string> {
  const [id = ""] = idsOf(await askPage(api, { limit: 1 }));
  return id;
}

async function statusOf(api: Transport, asked: unknown): Promise<number> {
  return (await ask(api, "POST", list, asked)).status;
}

async function messageOf(api: Transport, asked: unknown) {
  const { status, body } = await ask(api, "POST", list, asked);
  expect(status).toBe(400);
  expect(body).toEqual({ status: "error", message: body.message });
  return body.message;
}

const tagged = (tag: string) => ({
  agent_tag: { type: "enum", op: "in", value: [tag] },
});

describeOverTransports("both versions of the API", (open) => {
  it("list the same calls in the same order", async () => {
    const api = await open({ calls: 120 });
    expect(await walkByKey(api, { limit: 7 })).toEqual(await legacyIds(api));
  });

  it("know a call by the same id, and forget one that is deleted", async () => {
    const api = await open({ calls: 20 });
    const id = await newestId(api);
    const { body } = await ask(api, "GET", `/v2/get-call/${id}`);
    expect(body.call_id).toBe(id);
    const gone = await ask(api, "DELETE", `/v2/delete-call/${id}`);
    expect(gone).toEqual({ status: 204, body: {} });
    for (const path of [`/v2/get-call/${id}`, `/get-call/${id}`]) {
      expect((await ask(api, "GET", path)).status).toBe(404);
    }
    expect(await legacyIds(api)).not.toContain(id);
    expect(await walkByKey(api, {})).not.toContain(id);
    const again = await ask(api, "DELETE", `/v2/delete-call/${id}`);
    expect(again.status).toBe(404);
  });

  it("show a call that the other one made", async () => {
    const api = await open({ calls: 10 });
    const { status, body } = await ask(api, "POST", "/v2/create-web-call", {
      agent_id: "agent_of_mine",
      agent_version: 3,
      metadata: { order: 7 },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      call_type: "web_call",
      agent_version: 3,
      call_status: "registered",
    });
    const legacy = await ask(api, "GET", `/get-call/${body.call_id}`);
    expect(legacy.body).toMatchObject({
      audio_websocket_protocol: "web",
      metadata: { order: 7 },
    });
    expect(legacy.body).not.toHaveProperty("beside");
    const made = await ask(api, "POST", "/create-phone-call", {
      from_number: "+12025550143",
      to_number: "+12125550178",
    });
    const path = `/v2/get-call/${made.body.call_id}`;
    expect((await ask(api, "GET", path)).body).toMatchObject({
      call_type: "phone_call",
      direction: "outbound",
    });
  });
});

describeOverTransports("a call of the present version", (open) => {
  const to = { to_number: "+12125550178" };
  const any = { ignore_e164_validation: true };

  it.each([
    [{ ...to, from_number: "+12025550143" }, 201],
    [{ ...to, from_number: "jane" }, 400],
    [{ ...to, from_number: "jane", ignore_e164_validation: false }, 400],
    [{ ...to, from_number: "jane", ...any }, 201],
    [{ from_number: "jane", to_number: "0212", ...any }, 400],
  ])("is dialled between numbers in E.164 form: %j", async (asked, status) => {
    const mock = await open({ calls: 0 });
    const answer = await ask(mock, "POST", "/v2/create-phone-call", asked);
    expect(answer.status).toBe(status);
  });

  it("has a cost once it is over, also where it never connected", async () => {
    const mock = await open({ calls: 1000 });
    const { items } = await askPage(mock, { limit: 1000 });
    const calls = items as readonly Json[];
    const never = calls.filter((call) => call.call_status === "not_connected");
    const neverStarted = never.filter((call) => !call.start_timestamp);
    expect(neverStarted.length).toBeGreaterThan(0);
    expect(never.length).toBeGreaterThan(neverStarted.length);
    for (const call of never) {
      expect(call.call_cost).toMatchObject({ combined_cost: 0 });
    }
    const unfinished = calls.filter(
      (call) => call.call_status === "registered",
    );
    expect(unfinished.filter((call) => call.call_cost !== undefined)).toEqual(
      [],
    );
  });

  it.each([
    ["create-web-call", "agent_version", { agent_id: "a" }],
    ["register-phone-call", "agent_version", { agent_id: "a" }],
    [
      "create-phone-call",
      "override_agent_version",
      { from_number: "+12125550178", to_number: "+12125550179" },
    ],
  ])("takes a version of no other type: %s", async (path, name, rest) => {
    const api = await open({ calls: 0 });
    const url = `/v2/${path}`;
    for (const value of [null, true, 1.5, [], {}]) {
      const body = { ...rest, [name]: value };
      const answer = await ask(api, "POST", url, body);
      expect([answer.status, answer.body]).toEqual([
        400,
        {
          status: "error",
          message: `${name} must be an integer or text, but is ${JSON.stringify(value)}.`,
        },
      ]);
    }
  });

  it("is made under the path that the official client has for it", async () => {
    const mock = await open({ calls: 0 });
    const asked = { agent_id: "a" };
    const answer = await ask(mock, "POST", "/v3/create-web-call", asked);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...asked, call_type: "web_call" });
    const wrong = await ask(mock, "GET", "/v3/create-web-call");
    expect(wrong.status).toBe(405);
  });

  it("is dialled, lives on, and ends", async () => {
    const api = await open({ calls: 0 });
    const { body } = await ask(api, "POST", "/v2/create-phone-call", {
      from_number: "+12025550143",
      to_number: "+12125550178",
      override_agent_version: "canary",
    });
    const path = `/v2/get-call/${body.call_id}`;
    const early = await ask(api, "DELETE", `/v2/delete-call/${body.call_id}`);
    expect(early.status).toBe(422);
    await api.mock.advance(3_600_000);
    const { body: ended } = await ask(api, "GET", path);
    expect(["ended", "not_connected", "error"]).toContain(ended.call_status);
    expect(ended.agent_version).toBe(body.agent_version);
    expect(ended.call_cost).toBeDefined();
    const page = await askPage(api, { filter_criteria: tagged("canary") });
    expect(idsOf(page)).toEqual([body.call_id]);
  });

  it("is changed once it has ended, in both versions", async () => {
    const api = await open({ calls: 30 });
    const id = await newestId(api);
    const { status, body } = await ask(api, "PATCH", `/v2/update-call/${id}`, {
      metadata: { paid: true },
      custom_attributes: { tier: "gold" },
      data_storage_setting: "basic_attributes_only",
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      metadata: { paid: true },
      data_storage_setting: "basic_attributes_only",
    });
    expect(body).not.toHaveProperty("transcript");
    expect(body).not.toHaveProperty("custom_attributes");
    const legacy = await ask(api, "GET", `/get-call/${id}`);
    expect(legacy.body.metadata).toEqual({ paid: true });
    const page = await askPage(api, {
      filter_criteria: {
        custom_attributes: [
          { key: "tier", type: "string", op: "eq", value: "gold" },
        ],
      },
    });
    expect(idsOf(page)).toContain(id);
    const looser = await ask(api, "PATCH", `/v2/update-call/${id}`, {
      data_storage_setting: "everything",
    });
    expect(looser.status).toBe(422);
  });

  it("keeps what was set beside it, and shows it to nobody", async () => {
    const api = await open({ calls: 0 });
    api.mock.calls.add([
      {
        call_id: "mine",
        start_timestamp: 5,
        end_timestamp: 9,
        beside: {
          agent_tag: "blue",
          agent_version: 12,
          tool_calls: [{ name: "look_up", latency_ms: 80, success: false }],
        },
      },
    ]);
    const tool_calls = [
      {
        name: "look_up",
        latency_ms: { type: "number", op: "lt", value: 100 },
        success: { type: "boolean", op: "eq", value: false },
      },
    ];
    const page = await askPage(api, {
      filter_criteria: { ...tagged("blue"), tool_calls },
    });
    expect(idsOf(page)).toEqual(["mine"]);
    expect(page.items[0]).toMatchObject({ agent_version: 12, duration_ms: 4 });
    const answers = [
      page,
      (await ask(api, "GET", "/v2/get-call/mine")).body,
      (await ask(api, "GET", "/get-call/mine")).body,
    ];
    expect(JSON.stringify(answers)).not.toMatch(/blue|look_up|beside/);
  });

  it("is served as it was given, with fields that nobody knows", async () => {
    const given = {
      call_id: "given",
      agent_id: "x",
      call_type: "phone_call",
      agent_version: 4,
      call_status: "ended",
      call_cost: { combined_cost: 3 },
      brand_new: { a: 1 },
    };
    const api = await open({ data: [given as never] });
    const { body } = await ask(api, "GET", "/v2/get-call/given");
    expect(body).toMatchObject(given);
  });

  it("survives a restart with what is beside it", async () => {
    const records: StateRecord[] = [];
    const store = {
      records,
      append: (record: StateRecord) => void records.push(record),
      close() {},
    };
    const before = await open({ calls: 20, state: store });
    const ids = await walkByKey(before, { limit: 9 });
    const [first = "", second = ""] = ids;
    await ask(before, "DELETE", `/v2/delete-call/${first}`);
    await ask(before, "PATCH", `/v2/update-call/${second}`, {
      custom_attributes: { tier: "gold" },
    });
    await before.close();
    const after = await open({ calls: 20, state: store });
    expect(await walkByKey(after, {})).toEqual(ids.slice(1));
    const filter_criteria = {
      custom_attributes: [{ key: "tier", type: "present", op: "pr" }],
    };
    const page = await askPage(after, { filter_criteria });
    expect(idsOf(page)).toContain(second);
  });
});

describeOverTransports("a pagination_key", (open) => {
  const start = { type: "number", op: "ge", value: 1 };
  const filter_criteria = { start_timestamp: start };

  async function firstKey(api: Transport): Promise<string | undefined> {
    const asked = { filter_criteria, limit: 5 };
    return (await askPage(api, asked)).pagination_key;
  }

  it("belongs to its filters and its order, and to nothing else", async () => {
    const api = await open({ calls: 30 });
    const pagination_key = await firstKey(api);
    const same = { filter_criteria, limit: 9, pagination_key };
    expect(await statusOf(api, same)).toBe(200);
    expect(await statusOf(api, { ...same, include_total: true })).toBe(200);
    const others = [
      { pagination_key },
      { ...same, sort_order: "ascending" },
      { ...same, filter_criteria: { start_timestamp: { ...start, value: 2 } } },
      { ...same, pagination_key: `${pagination_key}A` },
      { ...same, pagination_key: "made-up" },
      { ...same, pagination_key: "" },
    ];
    for (const other of others) {
      expect(await messageOf(api, other)).toMatch(/^pagination_key must come/);
    }
  });

  it("belongs to its question, however that is written", async () => {
    const mock = await open({ calls: 60 });
    const all = { type: "string", op: "co", value: "c" };
    const lengths = { type: "range", op: "bt", value: [0, 9e9] };
    const [one, other] = [
      { agent_id: "a", version: [1, 2] },
      { agent_id: "b" },
    ];
    const ends = ["ended", "error", "not_connected"];
    const entries = ["a", "b"].map((key) => ({
      type: "present",
      op: "np",
      key,
    }));
    const once = {
      call_id: all,
      duration_ms: lengths,
      call_status: { type: "enum", op: "in", value: ends },
      metadata: entries,
    };
    const again = {
      metadata: [...entries].reverse(),
      call_status: { value: [...ends].reverse(), op: "in", type: "enum" },
      duration_ms: { op: "bt", value: [0, 9e9], type: "range" },
      call_id: { value: "c", type: "string", op: "co" },
      agent: [],
      caller: 1,
    };
    const page = await askPage(mock, { filter_criteria: once, limit: 5 });
    const { pagination_key } = page;
    expect(pagination_key).toBeDefined();
    const next = { filter_criteria: again, pagination_key };
    expect(await statusOf(mock, next)).toBe(200);
    const changed = { ...again, duration_ms: { ...lengths, value: [9e9, 0] } };
    const refused = { filter_criteria: changed, pagination_key };
    expect(await statusOf(mock, refused)).toBe(400);
    const questions = [
      [one, other],
      [{ agent_id: "b" }, { version: [2, 1], agent_id: "a" }],
    ];
    const keyed = await open({
      calls: 0,
      data: [1, 2].map((n) => ({
        call_id: `c${n}`,
        agent_id: "b",
        start_timestamp: n,
      })) as never,
    });
    const [first, second] = questions;
    const { pagination_key: key } = await askPage(keyed, {
      filter_criteria: { agent: first },
      limit: 1,
    });
    expect(key).toBeDefined();
    const turned = { filter_criteria: { agent: second }, pagination_key: key };
    expect(await statusOf(keyed, turned)).toBe(200);
  });

  it("belongs to its API key", async () => {
    const api = await open({ calls: 30, apiKeys: ["any", "other"] });
    const pagination_key = await firstKey(api);
    const answer = await api.fetch(list, {
      method: "POST",
      headers: { authorization: "Bearer other" },
      body: JSON.stringify({ filter_criteria, pagination_key }),
    });
    expect(answer.status).toBe(400);
  });

  it("outlives the call that it came after", async () => {
    const api = await open({ calls: 30 });
    const all = await walkByKey(api, { filter_criteria });
    const page = await askPage(api, { filter_criteria, limit: 5 });
    await ask(api, "DELETE", `/v2/delete-call/${idsOf(page).at(-1)}`);
    const { pagination_key } = page;
    const rest = await walkByKey(api, { filter_criteria, pagination_key });
    expect(rest).toEqual(all.slice(5));
  });

  it("expires after a time, where that was asked for", async () => {
    const api = await open({ calls: 30, cursorExpiry: { afterMs: 60_000 } });
    const pagination_key = await firstKey(api);
    const next = { filter_criteria, pagination_key };
    await api.mock.advance(59_999);
    expect(await statusOf(api, next)).toBe(200);
    await api.mock.advance(1);
    expect(await messageOf(api, next)).toBe(
      "pagination_key has expired: begin again without it.",
    );
  });

  it("expires after some requests, where that was asked for", async () => {
    const api = await open({ calls: 30, cursorExpiry: { afterRequests: 2 } });
    const pagination_key = await firstKey(api);
    const next = { filter_criteria, pagination_key };
    expect(await statusOf(api, next)).toBe(200);
    expect(await statusOf(api, next)).toBe(200);
    expect(await statusOf(api, next)).toBe(400);
  });
});

describeOverTransports("a request for the present list", (open) => {
  it("may be empty: the newest 50", async () => {
    const api = await open({ calls: 60 });
    const { status, body } = await ask(api, "POST", list);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(50);
    expect(Object.keys(body)).toEqual(["items", "has_more", "pagination_key"]);
  });

  it.each([
    [{ skip: 1, pagination_key: "x" }, /exclude each other/],
    [{ skip: -1 }, /^skip must be an integer, 0 or more, but is -1\.$/],
    [{ limit: 1001 }, /^limit must be an integer from 1 to 1000/],
    [{ sort_order: "asc" }, /^sort_order must be one of/],
    [{ filter_criteria: [] }, /^filter_criteria must be an object/],
    [
      {
        filter_criteria: {
          call_status: { type: "enum", op: "in", value: ["over"] },
        },
      },
      /^filter_criteria\.call_status\.value\[0\] must be one of not_connected/,
    ],
    [
      {
        filter_criteria: {
          duration_ms: { type: "range", op: "bt", value: [1] },
        },
      },
      /^filter_criteria\.duration_ms\.value must be a list of two numbers/,
    ],
    [
      { filter_criteria: { agent: [{ agent_id: "a" }, "b"] } },
      /^filter_criteria\.agent\[1\] must be an object, but is "b"\.$/,
    ],
    [
      { filter_criteria: { metadata: { key: "a" } } },
      /^filter_criteria\.metadata must be a list, each item of it an object, but is/,
    ],
    [
      { filter_criteria: { metadata: [{ type: "present", op: "pr" }] } },
      /^filter_criteria\.metadata\[0\]\.key must be text, but is missing\.$/,
    ],
    [
      { filter_criteria: { duration_ms: { op: "gt", value: 5 } } },
      /^filter_criteria\.duration_ms\.type must be one of number, range, but is missing\.$/,
    ],
  ])("is refused: %j", async (asked, message) => {
    const api = await open({ calls: 3 });
    expect(await messageOf(api, asked)).toMatch(message);
  });

  it("may have names that mean nothing, unless the mock is strict", async () => {
    const asked = { limits: 3, filter_criteria: { caller: 1 } };
    const plain = await open({ calls: 3 });
    expect(await statusOf(plain, asked)).toBe(200);
    const strict = await open({ calls: 3, strict: true });
    expect(await messageOf(strict, asked)).toMatch(
      /^"limits" is not a parameter of \/v3\/list-calls; it has sort_order, /,
    );
  });

  const agent = { agent_id: "a", vers: [1], version: [1] };
  const tool = { name: "a", latency: {} };
  const id = { type: "string", op: "eq", value: "a", extra: 1 };
  const isThere = { type: "present", op: "pr", value: 1 };
  const levels: [filters: object, unknown: string][] = [
    [{ constructor: {} }, "constructor"],
    [{ toString: 5 }, "toString"],
    [{ agent: [agent] }, "agent[0].vers"],
    [{ tool_calls: [tool] }, "tool_calls[0].latency"],
    [{ call_id: id }, "call_id.extra"],
    [{ metadata: [{ ...id, key: "k" }] }, "metadata[0].extra"],
    [{ metadata: [{ ...isThere, key: "k" }] }, "metadata[0].value"],
    [{ call_id: { ...id, valueOf: 1 } }, "call_id.extra"],
  ];

  it.each(levels)(
    "has no unknown name at any level: %j",
    async (asked, name) => {
      const lines: string[] = [];
      const log = ({ message }: { readonly message: string }) =>
        void lines.push(message);
      const question = { filter_criteria: asked };
      expect(await statusOf(await open({ calls: 3, log }), question)).toBe(200);
      expect(lines[0]).toContain(`"filter_criteria.${name}" is no parameter`);
      const strict = await open({ calls: 3, strict: true });
      const message = await messageOf(strict, question);
      expect(message).toContain(`"filter_criteria.${name}" is not a parameter`);
    },
  );

  it("has no filter twice, of which one would be ignored", async () => {
    const api = await open({ calls: 3 });
    const inbound = '{"type":"enum","op":"in","value":["inbound"]}';
    const body = `{"filter_criteria":{"direction":${inbound},"direction":${inbound}}}`;
    expect(await messageOf(api, body)).toBe('"direction" was given twice.');
  });

  it("takes in the upper end of a range, or leaves it out", async () => {
    const plain = await open({ calls: 20 });
    const { body: call } = await ask(
      plain,
      "GET",
      `/v2/get-call/${await newestId(plain)}`,
    );
    const at = Number(call.start_timestamp);
    const range = { type: "range", op: "bt", value: [at - 1, at] };
    const asked = { filter_criteria: { start_timestamp: range } };
    expect(idsOf(await askPage(plain, asked))).toEqual([call.call_id]);
    const other = await open({ calls: 20, rangeEnd: "exclusive" });
    expect(idsOf(await askPage(other, asked))).toEqual([]);
  });

  it("finds its total and its place in a billion calls at once", async () => {
    const api = await open({ calls: 1_000_000_000 });
    const [agent] = api.mock.workspaces[0]?.calls.agents ?? [];
    const asked = {
      filter_criteria: { agent: [{ agent_id: agent?.id }] },
      limit: 1,
      include_total: true,
    };
    const { total = 0 } = await askPage(api, asked);
    expect(Math.abs(total - (1e9 * (agent?.share ?? 0)) / 32)).toBeLessThan(32);
    const far = await askPage(api, { skip: 999_999_998, limit: 9 });
    expect(far.items).toHaveLength(2);
    expect(far.has_more).toBe(false);
  });
});
