import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../src/calls/call.js";
import { type Asked, everyCall, expectedPage, ids } from "./support/oracle.js";
import { TRANSPORTS, type Transport } from "./support/transports.js";
import { listUrl, WIRE_FORMS } from "./support/wire.js";

const KEY = "key_of_the_first";
const OTHER = "key_of_the_second";
const OPTIONS = { calls: 1_500, seed: 11, apiKeys: [KEY, OTHER] };
const as = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

describe.each(TRANSPORTS)("the API over %s", (_name, open) => {
  let transport: Transport;
  let all: Call[];
  let agents: string[];
  let middle: Call;

  beforeAll(async () => {
    transport = await open(OPTIONS);
    const [workspace] = transport.mock.workspaces;
    if (workspace === undefined) {
      throw new Error("no workspace");
    }
    all = everyCall(workspace);
    agents = workspace.calls.agents.map(({ id }) => id);
    middle = workspace.calls.callAt(700);
  });
  afterAll(() => transport.close());

  const list = async (path: string, key = KEY) => {
    const answer = await transport.fetch(path, as(key));
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    return JSON.parse(text) as Call[];
  };

  const questions: [name: string, asked: () => Asked][] = [
    ["by default: the newest hundred", () => ({})],
    ["a limit", () => ({ limit: 3 })],
    ["the smallest page", () => ({ limit: 1 })],
    ["the largest page", () => ({ limit: 1_000 })],
    [
      "ascending: those that never started come first",
      () => ({ ascending: true, limit: 7 }),
    ],
    ["descending", () => ({ ascending: false, limit: 7 })],
    [
      "after a cursor, which is not in the page",
      () => ({ cursor: middle.call_id, limit: 5 }),
    ],
    [
      "after a cursor, upward",
      () => ({ cursor: middle.call_id, limit: 5, ascending: true }),
    ],
    [
      "after the last call: nothing",
      () => ({ cursor: expectedPage(all, { limit: 1e6 }).at(-1)?.call_id }),
    ],
    [
      "after a call that never started",
      () => ({ cursor: expectedPage(all, { limit: 1e6 }).at(-2)?.call_id }),
    ],
    [
      "a cursor that doesn't match the filters",
      () => ({
        cursor: middle.call_id,
        agentIds: agents.filter((id) => id !== middle.agent_id),
      }),
    ],
    ["one agent", () => ({ agentIds: agents.slice(0, 1) })],
    ["two agents", () => ({ agentIds: agents.slice(1, 3) })],
    [
      "an agent that doesn't exist: nothing, and no error",
      () => ({ agentIds: ["agent_of_nobody"] }),
    ],
    [
      "starts from, inclusive",
      () => ({ startFrom: middle.start_timestamp, ascending: true }),
    ],
    [
      "starts before, exclusive",
      () => ({ startBefore: middle.start_timestamp }),
    ],
    [
      "ends from, inclusive",
      () => ({ endFrom: middle.end_timestamp, ascending: true }),
    ],
    ["ends before, exclusive", () => ({ endBefore: middle.end_timestamp })],
    [
      "an empty window: nothing",
      () => ({
        startFrom: middle.start_timestamp,
        startBefore: middle.start_timestamp,
      }),
    ],
    [
      "an inverted window: nothing",
      () => ({
        endFrom: middle.end_timestamp,
        endBefore: (middle.end_timestamp ?? 0) - 1,
      }),
    ],
    [
      "everything at once",
      () => ({
        agentIds: agents.slice(0, 3),
        startFrom: (middle.start_timestamp ?? 0) - 9e8,
        startBefore: (middle.start_timestamp ?? 0) + 9e8,
        endFrom: (middle.start_timestamp ?? 0) - 8e8,
        endBefore: (middle.start_timestamp ?? 0) + 8e8,
        ascending: true,
        limit: 50,
      }),
    ],
  ];

  it.each(questions)("lists %s", async (_title, asked) => {
    expect(await list(listUrl(asked()))).toEqual(expectedPage(all, asked()));
  });

  it.each(WIRE_FORMS)("reads filters in the form %s", async (form) => {
    const asked = {
      agentIds: agents.slice(0, 2),
      startFrom: middle.start_timestamp,
      endBefore: middle.end_timestamp,
      limit: 9,
    };
    const wide = { ...asked, endBefore: (middle.end_timestamp ?? 0) + 9e8 };
    expect(await list(listUrl(wide, form))).toEqual(expectedPage(all, wide));
    expect((await list(listUrl(wide, form))).length).toBe(9);
  });

  it("walks all calls, each once, in both orders, and downward is upward reversed", async () => {
    const walks = [true, false].map((ascending) =>
      walk({ ascending, limit: 400 }),
    );
    const [up, down] = await Promise.all(walks);
    expect(up).toEqual(ids(expectedPage(all, { ascending: true, limit: 1e6 })));
    expect(down).toEqual([...(up ?? [])].reverse());
  });

  async function walk(asked: Asked): Promise<string[]> {
    const seen: string[] = [];
    for (let page = await list(listUrl(asked)); page.length > 0; ) {
      seen.push(...ids(page));
      page = await list(listUrl({ ...asked, cursor: seen.at(-1) }));
    }
    return seen;
  }

  it("answers the same question with the same bytes", async () => {
    const texts = [1, 2].map(async () =>
      (await transport.fetch("/list-calls?limit=20", as(KEY))).text(),
    );
    const [first, second] = await Promise.all(texts);
    expect(first).toBe(second);
  });

  it("shows each key its own calls, and the first one those of the plain seed", async () => {
    const [mine, others] = [
      await list("/list-calls"),
      await list("/list-calls", OTHER),
    ];
    expect(ids(mine).filter((id) => ids(others).includes(id))).toEqual([]);
    const id = others[0]?.call_id;
    expect((await transport.fetch(`/get-call/${id}`, as(KEY))).status).toBe(
      404,
    );
    expect(
      (await transport.fetch(`/list-calls?pagination_key=${id}`, as(KEY)))
        .status,
    ).toBe(400);
    const [workspace] = transport.mock.workspaces;
    expect(mine[0]?.call_id).toBe(
      workspace?.calls.idOf(workspace.calls.count - 1),
    );
  });

  it("gets a call by its id", async () => {
    const answer = await transport.fetch(
      `/get-call/${middle.call_id}`,
      as(KEY),
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(middle);
  });

  it("registers a call, which is then there for its own key alone", async () => {
    const body = {
      agent_id: "agent_mine",
      audio_websocket_protocol: "web",
      audio_encoding: "s16le",
      sample_rate: 24_000,
      metadata: { a: 1 },
    };
    const answer = await post("/register-call", body);
    expect(answer.status).toBe(201);
    const call = (await answer.json()) as Call;
    expect(call).toEqual({
      ...body,
      call_id: call.call_id,
      call_status: "registered",
    });
    const listed = await list("/list-calls?sort_order=ascending&limit=10");
    expect(listed).toContainEqual(call);
    expect(await list("/list-calls?agent_id=agent_mine")).toEqual([call]);
    expect(
      await list("/list-calls?agent_id=agent_mine&after_start_timestamp=0"),
    ).toEqual([]);
    expect(await list("/list-calls?agent_id=agent_mine", OTHER)).toEqual([]);
    for (const workspace of transport.mock.workspaces) {
      workspace.reset();
    }
  });

  it("dials a telephone, with the agent of the number unless another is named", async () => {
    const [agent] = transport.mock.workspaces[0]?.calls.agents ?? [];
    const body = { from_number: agent?.number, to_number: "+12125550178" };
    const call = (await (
      await post("/create-phone-call", body)
    ).json()) as Call;
    expect(call).toMatchObject({
      ...body,
      agent_id: agent?.id,
      call_status: "registered",
      sample_rate: 8_000,
      direction: "outbound",
    });
    const other = (await (
      await post("/create-phone-call", { ...body, override_agent_id: "x" })
    ).json()) as Call;
    expect(other.agent_id).toBe("x");
    expect(other.call_id).not.toBe(call.call_id);
    for (const workspace of transport.mock.workspaces) {
      workspace.reset();
    }
  });

  const post = (path: string, body: unknown) =>
    transport.fetch(path, {
      method: "POST",
      headers: { ...as(KEY).headers, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  it("answers a preflight, and lets pages of any origin read", async () => {
    const headers = {
      origin: "http://localhost:3000",
      "access-control-request-method": "GET",
      "access-control-request-headers": "authorization",
    };
    const preflight = await transport.fetch("/list-calls", {
      method: "OPTIONS",
      headers,
    });
    expect([
      preflight.status,
      preflight.headers.get("access-control-allow-headers"),
    ]).toEqual([204, "authorization"]);
    const answer = await transport.fetch("/list-calls?limit=1", as(KEY));
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("answers HEAD without a body", async () => {
    const answer = await transport.fetch("/list-calls?limit=1", {
      method: "HEAD",
      ...as(KEY),
    });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(100);
  });
});
