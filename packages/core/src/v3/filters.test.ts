import { describe, expect, test } from "vitest";
import {
  createCallService,
  type StoredCall,
} from "../../test/support/call-service.js";
import { failureOf } from "../../test/support/fake-fetch.js";
import { hydrate, isMissing } from "../hydrate/index.js";
import { createClient, isInputError } from "./index.js";

const noon = Date.UTC(2026, 2, 11, 12);
const minute = 60_000;

/** One call a minute, from noon on, each a second longer than the one before. */
const calls: readonly StoredCall[] = Array.from({ length: 40 }, (_, index) => ({
  call_id: `call_${index}`,
  call_status: "ended",
  start_timestamp: noon + index * minute,
  duration_ms: index * 1000,
  transcript: `Of call ${index}`,
}));

function createScene(stored = calls) {
  const { fetch, ...service } = createCallService(stored);
  return { client: createClient({ apiKey: "key", fetch }), ...service };
}

const idsOf = (found: readonly { call_id: string }[]) =>
  found.map(({ call_id }) => Number(call_id.slice(5)));

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

describe.each([
  ["ascending", (ids: number[]) => ids],
  ["descending", (ids: number[]) => ids.reverse()],
] as const)("Two bounds, %s", (sort_order, inOrder) => {
  test("of the start are the window, and the walk ends at the far one", async () => {
    const { client, bodies } = createScene();
    const start_timestamp = {
      ge: new Date(noon + 10 * minute),
      lt: new Date(noon + 20 * minute),
    };
    const filter_criteria = { start_timestamp };
    const options = { filter_criteria, sort_order, limit: 4, prefetch: 0 };
    const found = await client.calls.iterate(options).collect();
    expect(idsOf(found)).toEqual(inOrder(numbers(10, 20)));
    expect(bodies.length).toBeLessThanOrEqual(4);
  });

  test("of another field are kept, and the walk goes to the end", async () => {
    const { client } = createScene();
    const filter_criteria = { duration_ms: { gt: 9000, le: 12_000 } };
    const options = { filter_criteria, sort_order, limit: 4 };
    const found = await client.calls.iterate(options).collect();
    expect(idsOf(found)).toEqual(inOrder([10, 11, 12]));
  });
});

describe("Two bounds of the start, for one page,", () => {
  const list = (sort_order: "ascending" | "descending", limit: number) => {
    const { client } = createScene();
    const start_timestamp = { ge: noon + 10 * minute, lt: noon + 20 * minute };
    const filter_criteria = { start_timestamp };
    return client.calls.list({ filter_criteria, sort_order, limit });
  };

  test.each([
    ["ascending", numbers(10, 20)],
    ["descending", numbers(10, 20).reverse()],
  ] as const)("cut off what lies beyond, %s", async (order, want) => {
    const { items, ...more } = await list(order, 15);
    expect(idsOf(items)).toEqual(want);
    expect(more).toStrictEqual({ has_more: false });
  });

  test("leave a page within them as it came", async () => {
    const { items, ...more } = await list("ascending", 4);
    expect(idsOf(items)).toEqual(numbers(10, 14));
    expect(more).toEqual({ has_more: true, pagination_key: "4" });
  });

  test("leave nothing of a page beyond them", async () => {
    const { client } = createScene();
    const start_timestamp = { ge: noon + 1, lt: noon + 2 };
    const filter_criteria = { start_timestamp };
    const page = await client.calls.list({ filter_criteria, limit: 4 });
    expect(page).toStrictEqual({ items: [], has_more: false });
  });
});

test.each<[string, object, object]>([
  [
    "entries",
    { metadata: { zz: "1", yy: "2" } },
    { metadata: { yy: "2", zz: "1" } },
  ],
  [
    "words",
    { call_status: ["ended", "error"] },
    { call_status: ["error", "ended"] },
  ],
  [
    "agents",
    { agent: [{ agent_id: "a" }, { agent_id: "b" }] },
    { agent: [{ agent_id: "b" }, { agent_id: "a" }] },
  ],
  [
    "members",
    { duration_ms: { type: "number", op: "ge", value: 5 } },
    { duration_ms: { value: 5, op: "ge", type: "number" } },
  ],
])(
  "A checkpoint is of the same question in another order: %s",
  (_, one, other) => {
    const { client } = createScene();
    const { checkpoint } = client.calls.iterate({ filter_criteria: one });
    const resumed = client.calls.iterate({
      filter_criteria: other,
      resume: checkpoint,
    });
    expect(resumed.checkpoint).toEqual(checkpoint);
  },
);

test("A checkpoint tells entries apart by what belongs together", () => {
  const { client } = createScene();
  const agents = (a: number, b: number) => ({
    filter_criteria: {
      agent: [
        { agent_id: "a", version: [a] },
        { agent_id: "b", version: [b] },
      ],
    },
  });
  const { checkpoint: resume } = client.calls.iterate(agents(1, 2));
  expect(() => client.calls.iterate({ ...agents(2, 1), resume })).toThrow(
    "other filters",
  );
});

test.each<[string, object]>([
  ["text", { from_number: { contains: "\ud800" } }],
  ["a name", { metadata: { "\udc00": "x" } }],
  ["words", { agent_tag: ["\ud800"] }],
  ["an id", { agent: [{ agent_id: "\ud800" }] }],
])(
  "Half of a surrogate pair is sent by a list and a walk: %s",
  async (_, criteria) => {
    const { client, bodies } = createScene([]);
    const options = { filter_criteria: criteria };
    await client.calls.list(options);
    await client.calls.iterate(options).collect();
    expect(bodies[0]?.filter_criteria).toEqual(bodies[1]?.filter_criteria);
  },
);

test("What is no object of names and values is no bag of filters", async () => {
  const { client, bodies } = createScene();
  for (const given of [new Map([["duration_ms", 1]]), new Date(), new Set()]) {
    const asked = client.calls.list({ filter_criteria: given as object });
    expect(isInputError(await failureOf(asked))).toBe(true);
  }
  expect(bodies).toHaveLength(0);
});

test("A page takes one bound, or a range, and refuses two bounds of other fields", async () => {
  const { client, bodies } = createScene();
  const list = (duration_ms: object) =>
    client.calls.list({ filter_criteria: { duration_ms } as object });
  const { items } = await list({ between: [3000, 5000] });
  expect(idsOf(items)).toEqual([5, 4, 3]);
  const error = await failureOf(list({ ge: 3000, lt: 5000 }));
  expect(isInputError(error) && error.parameter).toBe(
    "filter_criteria.duration_ms.lt",
  );
  expect(bodies).toHaveLength(1);
});

test.each([
  ["agent.0.agent_id", { agent: [{ version: [3] }] }],
  ["tool_calls.0.name", { tool_calls: [{ success: true }] }],
])("%s is asked for before anything is sent", async (name, criteria) => {
  const { client, bodies } = createScene();
  const asked = client.calls.list({ filter_criteria: criteria as object });
  const error = await failureOf(asked);
  expect(isInputError(error) && error.parameter).toBe(
    `filter_criteria.${name}`,
  );
  expect(bodies).toHaveLength(0);
});

test("A checkpoint is of its second bound, too", async () => {
  const { client } = createScene();
  const walk = (lt: number, resume?: object) =>
    client.calls.iterate({
      filter_criteria: { duration_ms: { ge: 0, lt } },
      limit: 4,
      ...(resume && { resume: resume as never }),
    });
  const first = walk(12_000);
  await first.next();
  const rest = await walk(12_000, first.checkpoint).collect();
  expect(idsOf(rest)).toEqual(numbers(0, 11).reverse());
  expect(() => walk(13_000, first.checkpoint)).toThrow("Cannot resume");
});

describe("Hydrating the list", () => {
  test("gives whole calls, and goes on from its checkpoint", async () => {
    const { client, gets } = createScene();
    const listed = client.calls.iterate({ limit: 7, sort_order: "ascending" });
    const whole = hydrate(client, listed, { concurrency: 4 });
    const seen: number[] = [];
    for await (const call of whole) {
      expect(isMissing(call)).toBe(false);
      seen.push(...idsOf([call as StoredCall]));
      if (seen.length === 10) {
        break;
      }
    }
    const { checkpoint } = whole;
    const rest = client.calls.iterate({
      limit: 7,
      sort_order: "ascending",
      resume: checkpoint,
    });
    for await (const call of hydrate(client, rest, { onMissing: "throw" })) {
      expect(call.transcript).toBe(`Of call ${call.call_id.slice(5)}`);
      seen.push(...idsOf([call]));
    }
    expect(seen).toEqual(numbers(0, 40));
    expect(gets.length).toBeLessThanOrEqual(44);
  });
});
