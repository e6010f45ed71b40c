import { RetellClient } from "retell-sdk-2";
import Retell312 from "retell-sdk-3-12";
import Retell314 from "retell-sdk-3-14";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../../src/calls/call.js";
import type { CreateMockOptions } from "../../src/index.js";
import { type Listening, listen } from "../../src/node/listen.js";
import { type Asked, everyCall, expectedPage, ids } from "./oracle.js";

/** The parameters of `list`, which all versions name alike. */
interface ListParams {
  filter_criteria?: Record<string, unknown>;
  sort_order?: "ascending" | "descending";
  limit?: number;
  pagination_key?: string;
}

/** As much of each version as the tests use. */
interface Client {
  list(params: ListParams): Promise<Call[]>;
  get(id: string): Promise<Call>;
}

type AnyClient = {
  call: {
    list(params: object): Promise<unknown>;
    retrieve(id: string): Promise<unknown>;
  };
};

const CLIENTS: [version: string, make: (url: string) => AnyClient][] = [
  ["3.14.0 (commas)", (baseURL) => new Retell314({ apiKey: "any", baseURL })],
  ["3.12.0 (commas)", (baseURL) => new Retell312({ apiKey: "any", baseURL })],
];

function clientOf(client: AnyClient): Client {
  return {
    list: (params) => client.call.list(params) as Promise<Call[]>,
    get: (id) => client.call.retrieve(id) as Promise<Call>,
  };
}

/** Filters of every kind, around the middle of the data. */
function filters(server: Listening): Asked[] {
  const [first, second] = server.workspaces[0]?.calls.agents ?? [];
  const from = Date.UTC(2026, 8, 1);
  const before = Date.UTC(2026, 9, 1);
  return [
    {},
    { startFrom: from },
    { startBefore: from },
    { startFrom: from, startBefore: before },
    { endFrom: from },
    { endBefore: from },
    { agentIds: [first?.id ?? ""] },
    {
      agentIds: [first?.id ?? "", second?.id ?? ""],
      startFrom: from,
      endBefore: before,
    },
  ];
}

function paramsOf(asked: Asked): ListParams {
  const filter = {
    ...(asked.agentIds && { agent_id: asked.agentIds }),
    ...(asked.startFrom && { after_start_timestamp: asked.startFrom }),
    ...(asked.startBefore && { before_start_timestamp: asked.startBefore }),
    ...(asked.endFrom && { after_end_timestamp: asked.endFrom }),
    ...(asked.endBefore && { before_end_timestamp: asked.endBefore }),
  };
  return Object.keys(filter).length === 0 ? {} : { filter_criteria: filter };
}

async function walk(client: Client, params: ListParams): Promise<Call[]> {
  const seen: Call[] = [];
  for (let page = await client.list(params); page.length > 0; ) {
    seen.push(...page);
    page = await client.list({
      ...params,
      pagination_key: seen.at(-1)?.call_id ?? "",
    });
  }
  return seen;
}

/** Holds the official clients to what sorting and filtering everything gives. */
export function describeOfficialClients(options: CreateMockOptions): void {
  let server: Listening;
  let all: Call[];

  beforeAll(async () => {
    server = await listen({ calls: 3_000, seed: 21, ...options });
    const [workspace] = server.workspaces;
    all = workspace === undefined ? [] : everyCall(workspace);
  });
  afterAll(() => server.close());

  describe.each(CLIENTS)("the official client %s", (_version, make) => {
    it.each([7, 1_000])(
      "lists every call in pages of %i, in both orders, with each filter",
      async (limit) => {
        const client = clientOf(make(server.url));
        for (const sort_order of ["ascending", "descending"] as const) {
          // Small pages of everything are hundreds of requests: the narrow
          // questions are enough.
          for (const asked of limit === 7
            ? filters(server).slice(-1)
            : filters(server)) {
            const want = expectedPage(all, {
              ...asked,
              ascending: sort_order === "ascending",
              limit: all.length,
            });
            expect(want.length).toBeGreaterThan(100);
            const seen = await walk(client, {
              ...paramsOf(asked),
              sort_order,
              limit,
            });
            expect(ids(seen)).toEqual(ids(want));
            expect(seen[0]).toEqual(want[0]);
          }
        }
      },
    );

    it("lists everything in pages of 7", async () => {
      const seen = await walk(clientOf(make(server.url)), { limit: 7 });
      expect(seen).toEqual(expectedPage(all, { limit: all.length }));
    });

    it("gets a call, and sees 404 as an error of its own", async () => {
      const client = clientOf(make(server.url));
      expect(await client.get(all[3]?.call_id ?? "")).toEqual(all[3]);
      await expect(client.get("call_nothing")).rejects.toMatchObject({
        status: 404,
      });
    });
  });

  describe("the official client 2.4.1 (JSON, no cursor)", () => {
    // Its own validation refuses a call without a start_timestamp.
    beforeAll(() => server.workspaces[0]?.overlay.clear());
    afterAll(() => server.workspaces[0]?.reset());

    it("lists its first thousand, in both orders, with each filter", async () => {
      const client = new RetellClient({ apiKey: "any", serverURL: server.url });
      for (const asked of filters(server)) {
        for (const order of ["ascending", "descending"] as const) {
          const started = all.filter(
            (call) => call.start_timestamp !== undefined,
          );
          const want = expectedPage(started, {
            ...asked,
            ascending: order === "ascending",
            limit: 1_000,
          });
          const filter = {
            agentId: asked.agentIds && [...asked.agentIds],
            afterStartTimestamp: asked.startFrom,
            beforeStartTimestamp: asked.startBefore,
            afterEndTimestamp: asked.endFrom,
            beforeEndTimestamp: asked.endBefore,
          };
          const answer = await client.listCalls(
            filter,
            1_000,
            order as Parameters<typeof client.listCalls>[2],
          );
          expect(answer.calls?.map(({ callId }) => callId)).toEqual(ids(want));
        }
      }
    });
  });

  describe("the official client 3.14.0", () => {
    it("registers and dials", async () => {
      const client = new Retell314({ apiKey: "any", baseURL: server.url });
      const registered = await client.call.register({
        agent_id: "agent_a",
        audio_encoding: "s16le",
        audio_websocket_protocol: "web",
        sample_rate: 24_000,
      });
      expect(registered.call_status).toBe("registered");
      const dialled = await client.call.create({
        from_number: "+12025550143",
        to_number: "+12125550178",
      });
      expect(await client.call.retrieve(dialled.call_id)).toEqual(dialled);
      server.workspaces[0]?.reset();
    });
  });
}
