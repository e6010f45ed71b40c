import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../src/calls/call.js";
import { type Asked, everyCall, expectedPage } from "./support/oracle.js";
import { TRANSPORTS, type Transport } from "./support/transports.js";
import { listUrl, WIRE_FORMS } from "./support/wire.js";

const KEY = "key_of_the_first";
const OPTIONS = { calls: 1_500, seed: 11, apiKeys: [KEY] };
const as = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

// What only the legacy version has; what both promise is in conformance.test.ts.

describe.each(TRANSPORTS)("the legacy version over %s", (_name, open) => {
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

  const list = async (path: string) => {
    const answer = await transport.fetch(path, as(KEY));
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    return JSON.parse(text) as Call[];
  };

  const questions: [name: string, asked: () => Asked][] = [
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

  it("registers a call with what was sent", async () => {
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

  it("answers HEAD of the list without a body", async () => {
    const answer = await transport.fetch("/list-calls?limit=1", {
      method: "HEAD",
      ...as(KEY),
    });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(100);
  });
});
