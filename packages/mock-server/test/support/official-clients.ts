import { RetellClient } from "retell-sdk-2";
import Retell312 from "retell-sdk-3-12";
import Retell314 from "retell-sdk-3-14";
import Retell566 from "retell-sdk-5-66";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../../src/calls/call.js";
import type { CreateMockOptions } from "../../src/index.js";
import { type Listening, listen } from "../../src/node/listen.js";
import type { ApiVersion, Page } from "./api-version.js";
import { legacyVersion } from "./legacy-version.js";
import {
  type Asked,
  everyCall,
  expectedPage,
  ids,
  type Subject,
} from "./oracle.js";
import { presentVersion } from "./present-version.js";

/** As much of each client as the shared sentences use. */
interface OfficialClient {
  list(asked: Asked): Promise<Page>;
  get(id: string): Promise<Subject>;
}

interface Settings {
  readonly apiKey: string;
  readonly baseURL: string;
}

type LegacyClient = {
  call: {
    list(params: object): Promise<unknown>;
    retrieve(id: string): Promise<unknown>;
  };
};

const CLIENTS: readonly [
  title: string,
  version: ApiVersion,
  make: (settings: Settings) => OfficialClient,
][] = [
  [
    "3.14.0 (commas)",
    legacyVersion,
    (settings) => legacyClient(new Retell314(settings)),
  ],
  [
    "3.12.0 (commas)",
    legacyVersion,
    (settings) => legacyClient(new Retell312(settings)),
  ],
  [
    "5.66.1 (typed filters)",
    presentVersion,
    (settings) => presentClient(new Retell566(settings)),
  ],
];

function legacyClient({ call }: LegacyClient): OfficialClient {
  return {
    list: async (asked) =>
      legacyVersion.readPage(await call.list(legacyParams(asked))),
    get: (id) => call.retrieve(id) as Promise<Subject>,
  };
}

function presentClient({ call }: Retell566): OfficialClient {
  return {
    async list(asked) {
      const { body } = presentVersion.list(asked);
      const page = await call.list(body as Retell566.CallListParams);
      return presentVersion.readPage(page);
    },
    get: (id) => call.retrieve(id) as unknown as Promise<Subject>,
  };
}

/** Filters of every kind, around the middle of the data. */
function filters(server: Listening, version: ApiVersion): Asked[] {
  const [first, second] = server.workspaces[0]?.calls.agents ?? [];
  const from = Date.UTC(2026, 8, 1);
  const before = Date.UTC(2026, 9, 1);
  return [
    {},
    { startFrom: from },
    { startBefore: from },
    // What only the legacy version can be asked.
    ...(version === legacyVersion
      ? [{ startFrom: from, startBefore: before }]
      : []),
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

function legacyParams(asked: Asked): object {
  const { agentIds, ascending, limit, cursor } = asked;
  const filter = {
    ...(agentIds && { agent_id: agentIds }),
    ...(asked.startFrom && { after_start_timestamp: asked.startFrom }),
    ...(asked.startBefore && { before_start_timestamp: asked.startBefore }),
    ...(asked.endFrom && { after_end_timestamp: asked.endFrom }),
    ...(asked.endBefore && { before_end_timestamp: asked.endBefore }),
  };
  const isFiltered = Object.keys(filter).length > 0;
  return {
    ...(isFiltered && { filter_criteria: filter }),
    ...(ascending !== undefined && {
      sort_order: ascending ? "ascending" : "descending",
    }),
    ...(limit && { limit }),
    ...(cursor && { pagination_key: cursor }),
  };
}

async function walk(client: OfficialClient, asked: Asked): Promise<Subject[]> {
  const seen: Subject[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.list({ ...asked, cursor });
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
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

  describe.each(CLIENTS)("the official client %s", (_title, version, make) => {
    let client: OfficialClient;
    let whole: readonly Subject[];
    let listed: Subject[];

    beforeAll(() => {
      client = make({ apiKey: "any", baseURL: server.url });
      whole = version.everyCall(server);
      listed = whole.map((call) => version.listed(call));
    });

    it.each([7, 1_000])(
      "lists every call in pages of %i, in both orders, with each filter",
      async (limit) => {
        const questions = filters(server, version);
        // Small pages of everything are hundreds of requests: the narrow
        // questions are enough.
        const few = limit === 7 ? questions.slice(-1) : questions;
        for (const asked of few) {
          for (const ascending of [true, false]) {
            const question = { ...asked, ascending };
            const want = expectedPage(listed, { ...question, limit: 1e6 });
            expect(want.length).toBeGreaterThan(100);
            const seen = await walk(client, { ...question, limit });
            expect(ids(seen)).toEqual(ids(want));
            expect(seen[0]).toEqual(want[0]);
          }
        }
      },
    );

    it("lists everything in pages of 7", async () => {
      const seen = await walk(client, { limit: 7 });
      expect(seen).toEqual(expectedPage(listed, { limit: 1e6 }));
    });

    it("gets a call, and sees 404 as an error of its own", async () => {
      const [, , , call] = whole;
      expect(await client.get(call?.call_id ?? "")).toEqual(call);
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
      for (const asked of filters(server, legacyVersion)) {
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
