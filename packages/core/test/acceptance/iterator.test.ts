import {
  AbortedError,
  CheckpointError,
  isApiError,
  PageShapeError,
  RepeatedPageError,
  type WalkCallsOptions,
} from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import { describe, expect, it } from "vitest";
import { clientOf, failureOf, ids } from "./support/client.js";
import { body, deaf, status } from "./support/faults.js";
import { idOf, started } from "./support/rows.js";
import { type Row, Service } from "./support/service.js";
import { settled } from "./support/time.js";

const newest = (...numbers: number[]) => numbers.map(idOf);
const ways: [string, WalkCallsOptions][] = [
  ["one page after the other", { prefetch: 0 }],
  ["with a page fetched ahead", {}],
  ["with pages fetched ahead", { prefetch: 3 }],
  ["by windows", { partition: windows({ concurrency: 3 }) }],
  [
    "by windows in any order",
    { partition: windows({ concurrency: 3, order: "any" }) },
  ],
];
const many = () => clientOf(new Service(started(30)));

describe("pages", () => {
  it("have items, the cursor that was sent, and the Response", async () => {
    const { client } = clientOf(new Service(started(3)));
    const pages = client.calls.pages({ limit: 2 });
    const [first, second, end] = [
      await pages.next(),
      await pages.next(),
      await pages.next(),
    ];
    expect(first.value).toMatchObject({
      items: [{ call_id: idOf(2) }, { call_id: idOf(1) }],
      cursor: undefined,
    });
    expect(second.value).toMatchObject({
      items: [{ call_id: idOf(0) }],
      cursor: idOf(1),
    });
    expect(second.value?.response.status).toBe(200);
    expect(end).toEqual({ done: true, value: undefined });
  });

  it("end on an empty page, not on a short one", async () => {
    const { client, service } = clientOf(new Service(started(3)));
    await client.calls.iterate({ limit: 2 }).collect();
    expect(service.asked).toHaveLength(3);
  });

  it.each([
    ["maxPages", { maxPages: 2, limit: 4 }, 8, 2],
    ["maxItems", { maxItems: 5, limit: 4 }, 5, 2],
    ["maxItems at the end of a page", { maxItems: 4, limit: 4 }, 4, 1],
    ["maxItems: 0", { maxItems: 0 }, 0, 0],
    ["maxPages: 0", { maxPages: 0 }, 0, 0],
  ])(
    "%s is not the page size, and asks for nothing in vain",
    async (_, options, items, requests) => {
      const { client, service } = many();
      expect(await client.calls.iterate(options).collect()).toHaveLength(items);
      expect(service.asked).toHaveLength(requests);
    },
  );

  it("collect({ maxItems }) and first() ask for no more than they need", async () => {
    const { client, service } = many();
    expect(
      ids(await client.calls.iterate({ limit: 4 }).collect({ maxItems: 6 })),
    ).toEqual(newest(29, 28, 27, 26, 25, 24));
    expect(service.asked).toHaveLength(2);
    expect((await client.calls.iterate({ limit: 4 }).first())?.call_id).toBe(
      idOf(29),
    );
    expect(service.asked).toHaveLength(3);
    expect(
      await clientOf(new Service()).client.calls.iterate().first(),
    ).toBeUndefined();
  });

  it.each([
    [0, 1],
    [1, 2],
    [3, 4],
  ])(
    "with prefetch: %i are asked for so far ahead and no farther",
    async (prefetch, requests) => {
      const { client, service } = many();
      await client.calls.iterate({ limit: 2, prefetch }).next();
      await settled();
      expect(service.asked).toHaveLength(requests);
    },
  );
});

describe.each(ways)("the iterator, %s", (_, how) => {
  const isAny = _.includes("any");

  it("gives each call once when next() is called in parallel", async () => {
    const { client, time } = many();
    const calls = client.calls.iterate({ limit: 4, ...how });
    const results = await time.run(
      Promise.all(Array.from({ length: 33 }, () => calls.next())),
    );
    const got = results.slice(0, 30).map(({ value }) => value?.call_id);
    const want = started(30)
      .reverse()
      .map(({ call_id }) => call_id);
    expect(isAny ? got.toSorted() : got).toEqual(
      isAny ? want.toSorted() : want,
    );
    expect(results.slice(30)).toEqual(
      Array(3).fill({ done: true, value: undefined }),
    );
  });

  it("goes on after an error of any kind, which carries its checkpoint, and loses nothing", async () => {
    for (const reply of [
      status(500),
      body("["),
      body("{}"),
      body("[1]"),
      body('[{"call_id":null}]'),
    ]) {
      const { client, service, time } = clientOf(new Service(started(30)), {
        maxRetries: 0,
      });
      service.script = (n) => (n % 3 === 1 ? reply : undefined);
      const calls = client.calls.iterate({ limit: 4, ...how });
      const got: string[] = [];
      const walk = async () => {
        for (let errors = 0; errors < 60; ) {
          const result = await calls.next().catch((error) => {
            errors++;
            expect(error.checkpoint).toEqual(calls.checkpoint);
            return undefined;
          });
          if (result?.done) {
            return;
          }
          if (result) {
            got.push(result.value.call_id);
          }
        }
      };
      await time.run(walk());
      expect(got.toSorted()).toEqual(ids(started(30)).toSorted());
    }
  });

  it("return() aborts what is in flight, settles what waits, and sends nothing more", async () => {
    const { client, service, time } = many();
    const signals: AbortSignal[] = [];
    service.script = (n, request) => {
      signals.push(request.signal);
      return n >= 1 ? deaf : undefined;
    };
    const calls = client.calls.iterate({ limit: 2, ...how });
    await calls.next();
    await calls.next();
    const waiting = [calls.next(), calls.next()];
    await settled();
    await calls.return();
    for (const one of waiting) {
      expect(await one).toEqual({ done: true, value: undefined });
    }
    const sent = service.asked.length;
    await time.pass(600_000);
    expect(signals.slice(1).every((signal) => signal.aborted)).toBe(true);
    expect(service.asked).toHaveLength(sent);
    expect(time.waiting).toBe(0);
    expect(await calls.next()).toEqual({ done: true, value: undefined });
  });

  it("an abort by the caller settles at once with the reason and the checkpoint", async () => {
    const { client, service, time } = many();
    service.script = (n) => (n >= 1 ? deaf : undefined);
    const controller = new AbortController();
    const calls = client.calls.iterate({
      limit: 2,
      signal: controller.signal,
      ...how,
    });
    await calls.next();
    await calls.next();
    const waiting = failureOf(calls.next());
    await settled();
    controller.abort("enough");
    const error = await waiting;
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({
      cause: "enough",
      checkpoint: calls.checkpoint,
    });
    expect(time.waiting).toBe(0);
  });

  it("has a checkpoint after each item, after break and at the end: plain JSON, and the next run goes on from it", async () => {
    for (const stop of [0, 1, 4, 7, 29, 30]) {
      const { client, time } = many();
      const calls = client.calls.iterate({ limit: 4, ...how });
      const got: string[] = [];
      const walk = async () => {
        if (!stop) {
          return;
        }
        for await (const { call_id } of calls) {
          got.push(call_id);
          if (got.length === stop) {
            break;
          }
        }
      };
      await time.run(walk());
      const { checkpoint } = calls;
      const resume = JSON.parse(JSON.stringify(checkpoint));
      const rest = client.calls.iterate({ limit: 3, resume }).collect();
      expect([...got, ...ids(await time.run(rest))].toSorted()).toEqual(
        ids(started(30)).toSorted(),
      );
    }
  });
});

describe("a checkpoint", () => {
  const at = async (options: WalkCallsOptions) => {
    const { client } = many();
    const calls = client.calls.iterate(options);
    await calls.next();
    return { client, checkpoint: JSON.parse(JSON.stringify(calls.checkpoint)) };
  };
  const base: WalkCallsOptions = {
    filter_criteria: { agent_id: ["a"], after_start_timestamp: 5 },
    limit: 2,
  };

  it("holds the last item's id and start, and no value of a filter", async () => {
    const secret = { filter_criteria: { agent_id: ["a", "agent_secret"] } };
    const { checkpoint } = await at({ ...base, ...secret });
    expect(checkpoint).toMatchObject({ id: idOf(29), start: 1_029 });
    expect(JSON.stringify(checkpoint)).not.toContain("secret");
  });

  it.each<[string, WalkCallsOptions]>([
    ["another page size", { ...base, limit: 9 }],
    ["the default order by name", { ...base, sort_order: "descending" }],
    [
      "other pagination options",
      { ...base, prefetch: 0, maxItems: 9, maxRetries: 0 },
    ],
    [
      "a Date for the same instant",
      {
        ...base,
        filter_criteria: {
          after_start_timestamp: new Date(5),
          agent_id: ["a"],
        },
      },
    ],
    ["a partition", { ...base, partition: windows() }],
  ])("may be resumed with %s", async (_, options) => {
    const { client, checkpoint } = await at(base);
    expect(
      await client.calls.iterate({ ...options, resume: checkpoint }).first(),
    ).toMatchObject({
      call_id: idOf(28),
    });
  });

  it.each<[string, WalkCallsOptions]>([
    [
      "another agent",
      {
        ...base,
        filter_criteria: { ...base.filter_criteria, agent_id: ["b"] },
      },
    ],
    [
      "another start",
      {
        ...base,
        filter_criteria: { ...base.filter_criteria, after_start_timestamp: 6 },
      },
    ],
    ["one filter less", { ...base, filter_criteria: { agent_id: ["a"] } }],
    [
      "one filter more",
      {
        ...base,
        filter_criteria: {
          ...base.filter_criteria,
          before_end_timestamp: 1e12,
        },
      },
    ],
    ["no filter", { limit: 2 }],
    ["the other order", { ...base, sort_order: "ascending" }],
  ])("may not be resumed with %s", async (_, options) => {
    const { client, checkpoint } = await at(base);
    expect(() =>
      client.calls.iterate({ ...options, resume: checkpoint }),
    ).toThrow(CheckpointError);
  });
});

describe("a server that goes round in circles gives a typed error, not a loop and not an end", () => {
  const a: Row[] = [
    { call_id: "9", start_timestamp: 9 },
    { call_id: "8", start_timestamp: 8 },
  ];
  const b: Row[] = [{ call_id: "7", start_timestamp: 7 }];
  const c: Row[] = [{ call_id: "6", start_timestamp: 7 }];
  const unstarted = [[{ call_id: "x" }], [{ call_id: "w" }]];
  const circles: [string, Row[][]][] = [
    ["A, A", [a]],
    ["A, B, A, B", [a, b]],
    ["A, B, B", [a, b, b, b]],
    ["A, B, C, A, B, C", [a, b, c]],
    ["A, B, A, B of what never started", unstarted],
  ];
  for (const [way, how] of ways.slice(0, 3)) {
    it.each(circles)(`%s, ${way}`, async (_, list) => {
      const service = new Service();
      service.script = (n) => body(JSON.stringify(list[n % list.length]));
      const { client } = clientOf(service);
      const calls = client.calls.iterate({ limit: 2, ...how });
      const got: string[] = [];
      const error = await failureOf(
        (async () => {
          for await (const { call_id } of calls) {
            got.push(call_id);
          }
        })(),
      );
      expect(error).toBeInstanceOf(RepeatedPageError);
      expect(error).toMatchObject({ checkpoint: calls.checkpoint });
      expect(new Set(got).size).toBe(got.length);
    });
  }

  it("and next() asks again: a page repeated once costs nothing", async () => {
    const { client, service } = clientOf(new Service(started(9)));
    let first = "";
    service.script = (n) => async (_, answer) => {
      const text = n === 1 ? first : await answer().text();
      first ||= text;
      return body(text)(_, answer);
    };
    const calls = client.calls.iterate({ limit: 3, prefetch: 0 });
    await calls.next();
    for (let i = 0; i < 2; i++) {
      await calls.next();
    }
    expect(await failureOf(calls.next())).toBeInstanceOf(RepeatedPageError);
    expect(ids(await calls.collect())).toEqual(newest(5, 4, 3, 2, 1, 0));
  });
});

describe("silent zero", () => {
  it.each([
    ["an object", "{}"],
    ["an envelope", '{"calls":[]}'],
    ["null", "null"],
    ["text", '"[]"'],
    ["a number", "0"],
  ])("%s instead of an array is an error", async (_, text) => {
    const service = new Service();
    service.script = () => body(text);
    const { client, time } = clientOf(service);
    expect(
      await time.run(failureOf(client.calls.iterate().collect())),
    ).toMatchObject({
      name: "AnswerError",
    });
  });

  it.each(["[null]", "[[]]", "[5]", "[{}]", '[{"call_id":null}]'])(
    "%s has no calls in it: an error",
    async (text) => {
      const service = new Service();
      service.script = () => body(text);
      const { client, time } = clientOf(service);
      expect(
        await time.run(failureOf(client.calls.iterate().collect())),
      ).toBeInstanceOf(PageShapeError);
    },
  );
});

describe("a cursor call that was deleted or moved is found again", () => {
  const ties = (count: number): Row[] =>
    Array.from({ length: count }, (_, n) => ({
      call_id: idOf(n),
      start_timestamp: 7,
    }));
  const worlds: [string, Row[]][] = [
    ["among ties", ties(9)],
    ["one a millisecond", started(9)],
    [
      "among what never started",
      Array.from({ length: 9 }, (_, n) => ({ call_id: idOf(n) })),
    ],
  ];
  for (const sort_order of ["ascending", "descending"] as const) {
    it.each(worlds)(`deleted, %s, ${sort_order}`, async (_, rows) => {
      const { client, service } = clientOf(new Service(rows));
      const calls = client.calls.iterate({ sort_order, limit: 2, prefetch: 0 });
      const got = [];
      for (let i = 0; i < 4; i++) {
        got.push((await calls.next()).value?.call_id as string);
      }
      service.rows.delete(got[3] as string);
      service.rows.delete(got[2] as string);
      const resume = JSON.parse(JSON.stringify(calls.checkpoint));
      const again = client.calls.iterate({ sort_order, limit: 3, resume });
      const want = ids(
        sort_order === "ascending" ? rows : [...rows].reverse(),
      ).slice(4);
      expect(ids(await calls.collect())).toEqual(want);
      expect(ids(await again.collect())).toEqual(want);
    });
  }

  it("moved, oldest first: nothing else is lost, and it comes again where it is now", async () => {
    const rows: Row[] = [
      { call_id: "u1" },
      { call_id: "u2" },
      { call_id: "u3" },
      ...started(3),
    ];
    const { client, service } = clientOf(new Service(rows));
    const calls = client.calls.iterate({
      sort_order: "ascending",
      limit: 2,
      prefetch: 0,
    });
    const got = [await calls.next(), await calls.next()].map(
      ({ value }) => value?.call_id,
    );
    service.put({ call_id: "u2", start_timestamp: 9_000 });
    expect([...got, ...ids(await calls.collect())]).toEqual([
      "u1",
      "u2",
      "u3",
      ...newest(0, 1, 2),
      "u2",
    ]);
  });

  it("a 400 that is not about the cursor is believed in the end", async () => {
    const { client, service } = clientOf(new Service(started(9)));
    service.script = (n) => (n ? status(400) : undefined);
    const error = await failureOf(client.calls.iterate({ limit: 2 }).collect());
    expect(
      isApiError(error, 400) || isApiError((error as Error).cause, 400),
    ).toBe(true);
  });
});

describe("a snapshot", () => {
  it.each(["ascending", "descending"] as const)(
    "ends, %s, although calls keep coming",
    async (sort_order) => {
      const { client, service } = clientOf(
        new Service([{ call_id: "never" }, ...started(20)]),
      );
      service.script = (n) => {
        for (let i = 0; i < 5; i++) {
          service.put({ call_id: `new_${n}_${i}`, start_timestamp: 5_000 + n });
        }
        return undefined;
      };
      const got = ids(
        await client.calls
          .iterate({ sort_order, limit: 3, snapshot: true })
          .collect(),
      );
      const old = ["never", ...ids(started(20))];
      expect(got.filter((id) => !id.startsWith("new"))).toEqual(
        sort_order === "ascending" ? old : old.toReversed(),
      );
    },
  );

  it("keeps its bound in the checkpoint", async () => {
    const { client, service } = clientOf(new Service(started(6)));
    const calls = client.calls.iterate({
      sort_order: "ascending",
      limit: 2,
      snapshot: true,
    });
    await calls.next();
    service.put({ call_id: "new", start_timestamp: 5_000 });
    const resume = JSON.parse(JSON.stringify(calls.checkpoint));
    const rest = client.calls.iterate({
      sort_order: "ascending",
      limit: 2,
      snapshot: true,
      resume,
    });
    expect(ids(await rest.collect())).toEqual(newest(1, 2, 3, 4, 5));
  });
});

describe("a server whose order inside one millisecond is its own", () => {
  it.each([
    ["serial", undefined],
    ["windows", windows({ concurrency: 2 })],
  ])("%s: nothing is lost, nothing twice", async (_, partition) => {
    const rows: Row[] = [3, 1, 4, 2, 0, 5].map((n) => ({
      call_id: idOf(n),
      start_timestamp: 7,
    }));
    const service = new Service();
    service.script = () => (request) => {
      const query = new URL(request.url).searchParams;
      const cursor = query.get("pagination_key");
      const list =
        query.get("sort_order") === "ascending" ? rows : rows.toReversed();
      const from =
        cursor === null
          ? 0
          : list.findIndex(({ call_id }) => call_id === cursor) + 1;
      return Response.json(
        list.slice(from, from + Number(query.get("limit") ?? 100)),
      );
    };
    const { client, time } = clientOf(service);
    const got = await time.run(
      client.calls
        .iterate({ limit: 2, partition, sort_order: "ascending" })
        .collect(),
    );
    expect(ids(got)).toEqual(ids(rows));
  });
});
