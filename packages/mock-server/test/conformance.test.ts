import { expect, it } from "vitest";
import {
  type Asked,
  expectedPage,
  ids,
  type Subject,
} from "./support/oracle.js";
import { describeVersions, type Scene, VERSIONS } from "./support/versions.js";

// What both versions promise, said once. What only one of them has stands in
// conformance-v1.test.ts and conformance-v3.test.ts.

type Question = [name: string, asked: (scene: Scene) => Asked];

const everything = 1e6;

const questions: Question[] = [
  ["a limit", () => ({ limit: 3 })],
  ["the smallest page", () => ({ limit: 1 })],
  ["the largest page", () => ({ limit: 1_000 })],
  [
    "ascending: those that never started come first",
    () => ({ ascending: true, limit: 7 }),
  ],
  ["descending", () => ({ ascending: false, limit: 7 })],
  ["one agent", ({ agents }) => ({ agentIds: agents.slice(0, 1) })],
  ["two agents", ({ agents }) => ({ agentIds: agents.slice(1, 3) })],
  [
    "an agent that doesn't exist: nothing, and no error",
    () => ({ agentIds: ["agent_of_nobody"] }),
  ],
  [
    "starts from, inclusive",
    ({ middle }) => ({ startFrom: middle.start_timestamp, ascending: true }),
  ],
  [
    "starts before, exclusive",
    ({ middle }) => ({ startBefore: middle.start_timestamp }),
  ],
  [
    "ends from, inclusive",
    ({ middle }) => ({ endFrom: middle.end_timestamp, ascending: true }),
  ],
  [
    "ends before, exclusive",
    ({ middle }) => ({ endBefore: middle.end_timestamp }),
  ],
  ["what ended before anything began: nothing", () => ({ endBefore: 1 })],
  [
    "what starts late and ends early: nothing, and no error",
    ({ middle }) => ({
      startFrom: middle.end_timestamp,
      endBefore: middle.start_timestamp,
    }),
  ],
  [
    "all filters at once",
    ({ agents, middle }) => ({
      agentIds: agents.slice(0, 3),
      startFrom: middle.start_timestamp - 9e8,
      endBefore: middle.start_timestamp + 8e8,
      ascending: true,
      limit: 50,
    }),
  ],
];

const options = { calls: 1_500, seed: 11, size: "short" } as const;

describeVersions("the API", VERSIONS, options, (version, scene) => {
  it("has pages of its own size by default, the newest first", async () => {
    const { client, listed } = scene();
    const { items } = await client.page({});
    const { defaultLimit: limit } = version;
    expect(items).toHaveLength(limit);
    expect(items).toEqual(expectedPage(listed, { limit }));
  });

  it.each(questions)("finds %s", async (_title, asked) => {
    const { client, listed } = scene();
    const question = { limit: version.defaultLimit, ...asked(scene()) };
    const { items } = await client.page(question);
    expect(items).toEqual(expectedPage(listed, question));
  });

  it("walks all calls, each once, in both orders, and downward is upward reversed", async () => {
    const { client, listed } = scene();
    const walks = [true, false].map((ascending) =>
      client.walk({ ascending, limit: 400 }),
    );
    const [up = [], down] = await Promise.all(walks);
    expect(up).toEqual(
      expectedPage(listed, { ascending: true, limit: everything }),
    );
    expect(down).toEqual([...up].reverse());
  });

  it.each([true, false])(
    "walks what filters leave, page by page (ascending: %s)",
    async (ascending) => {
      const { client, listed, agents, middle } = scene();
      const asked = {
        ascending,
        agentIds: agents.slice(0, 2),
        startFrom: middle.start_timestamp,
      };
      const want = expectedPage(listed, { ...asked, limit: everything });
      expect(want.length).toBeGreaterThan(50);
      for (const limit of [7, 1_000]) {
        expect(await client.walk({ ...asked, limit })).toEqual(want);
      }
    },
  );

  it.each([true, false])(
    "goes on after a page, whatever size the next one has (ascending: %s)",
    async (ascending) => {
      const { client, listed } = scene();
      const { next } = await client.page({ ascending, limit: 4 });
      const want = expectedPage(listed, { ascending, limit: 11 });
      const page = await client.page({ ascending, limit: 7, cursor: next });
      expect(page.items).toEqual(want.slice(4));
      const again = await client.page({ ascending, limit: 7, cursor: next });
      expect(again).toEqual(page);
    },
  );

  it("has calls that never started before all others, and no filter by time finds them", async () => {
    const { client, listed } = scene();
    const waiting = listed.filter((call) => call.start_timestamp === undefined);
    expect(waiting).not.toEqual([]);
    const count = waiting.length;
    const first = await client.page({ ascending: true, limit: count });
    expect(new Set(ids(first.items))).toEqual(new Set(ids(waiting)));
    const down = await client.walk({ limit: 900 });
    expect(ids(down.slice(-count))).toEqual(ids(first.items).reverse());
    const filters = [{ startFrom: 0 }, { startBefore: 9e12 }];
    for (const filter of filters) {
      const found = await client.walk({ ...filter, limit: 1_000 });
      expect(found).toHaveLength(listed.length - count);
    }
  });

  it("lists windows that tile: what starts before an instant, and what starts from it on", async () => {
    const { client, all, middle } = scene();
    const started = all.filter((call) => call.start_timestamp !== undefined);
    const at = middle.start_timestamp;
    for (const cut of [at - 1, at, at + 1, at + 3_600_000]) {
      const later = await client.walk({ startFrom: cut, limit: 1_000 });
      const earlier = await client.walk({ startBefore: cut, limit: 1_000 });
      expect([...ids(later), ...ids(earlier)]).toEqual(
        ids(expectedPage(started, { limit: everything })),
      );
    }
  });

  it("answers the same question with the same bytes", async () => {
    const { client } = scene();
    const texts = [1, 2].map(async () =>
      (await client.send(version.list({ limit: 20 }))).text(),
    );
    const [first, second] = await Promise.all(texts);
    expect(first).toBe(second);
  });

  it("shows each key its own calls, and the first one those of the plain seed", async () => {
    const { client, other, transport } = scene();
    const mine = await client.page({});
    const others = await other.page({});
    const shared = ids(mine.items).filter((id) =>
      ids(others.items).includes(id),
    );
    expect(shared).toEqual([]);
    const id = others.items[0]?.call_id ?? "";
    const got = await client.send({ method: "GET", path: version.get(id) });
    expect(got.status).toBe(404);
    const [workspace] = transport.mock.workspaces;
    expect(mine.items[0]?.call_id).toBe(
      workspace?.calls.idOf(workspace.calls.count - 1),
    );
  });

  it("has calls that are got by their ids, and are the same then", async () => {
    const { client, all, middle, listed } = scene();
    const call = await client.get(middle.call_id);
    const isTheOne = ({ call_id }: { call_id: string }) =>
      call_id === middle.call_id;
    expect(call).toEqual(all.find(isTheOne));
    expect(version.listed(call)).toEqual(listed.find(isTheOne));
  });

  it("has a call that was made, which is there for its own key alone, among those that never started", async () => {
    const { client, other, transport } = scene();
    const made = await client.read(version.create("agent_mine"), 201);
    const call = version.listed(made as Subject);
    expect(call).toMatchObject({
      agent_id: "agent_mine",
      call_status: "registered",
    });
    const first = await client.page({ ascending: true, limit: 10 });
    expect(first.items).toContainEqual(call);
    const agentIds = ["agent_mine"];
    expect((await client.page({ agentIds })).items).toEqual([call]);
    expect((await client.page({ agentIds, startFrom: 0 })).items).toEqual([]);
    expect((await other.page({ agentIds })).items).toEqual([]);
    for (const workspace of transport.mock.workspaces) {
      workspace.reset();
    }
  });

  it("answers a preflight, and lets pages of any origin read", async () => {
    const { client, transport } = scene();
    const { method, path } = version.list({ limit: 1 });
    const preflight = await transport.fetch(path, {
      method: "OPTIONS",
      headers: {
        origin: "http://localhost:3000",
        "access-control-request-method": method,
        "access-control-request-headers": "authorization",
      },
    });
    expect([
      preflight.status,
      preflight.headers.get("access-control-allow-headers"),
    ]).toEqual([204, "authorization"]);
    const answer = await client.send(version.list({ limit: 1 }));
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("answers HEAD without a body", async () => {
    const { client, middle } = scene();
    const path = version.get(middle.call_id);
    const answer = await client.send({ method: "HEAD", path });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(100);
  });
});
