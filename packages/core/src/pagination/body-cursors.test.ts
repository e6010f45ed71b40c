import { describe, expect, test } from "vitest";
import {
  type Asked,
  type Body,
  BoundListApi,
} from "../../test/support/bound-list-api.js";
import { failureIn } from "../../test/support/failure-in.js";
import { type Call, HttpError } from "../../test/support/list-api.js";
import { InputError } from "../errors/input-error.js";
import { windows } from "../partition/index.js";
import { CheckpointError } from "./errors/checkpoint-error.js";
import { CursorLostError } from "./errors/cursor-lost-error.js";
import { PageShapeError } from "./errors/page-shape-error.js";

const id = (n: number) => `call_${String(n).padStart(3, "0")}`;
const ids = (calls: readonly Call[]) => calls.map((call) => call.call_id);
const started = (count: number) =>
  Array.from(
    { length: count },
    (_, n): Call => ({ call_id: id(n), start_timestamp: 1000 + n }),
  );
const unstarted = (...numbers: number[]) =>
  numbers.map((n): Call => ({ call_id: id(n) }));

/** What matters of a request: the filter on the start, and where it begins. */
const asked = ({ filter_criteria, skip, pagination_key, ...rest }: Body) => {
  const { op, value } = filter_criteria?.start_timestamp ?? {};
  return [
    op ? `${op} ${value}` : "all",
    ...(skip === undefined ? [] : [`skip ${skip}`]),
    ...(pagination_key ? ["key"] : []),
    ...(rest.include_total ? ["total"] : []),
  ].join(", ");
};

/** A list whose cursors expire before the request of this number. */
function expiring(calls: readonly Call[], at: number): BoundListApi {
  const api = new BoundListApi(calls);
  api.script = (request) => {
    if (request === at) {
      api.expiredBefore = at + 1;
    }
    return undefined;
  };
  return api;
}

describe("the first page", () => {
  test("alone is asked for with what the caller skips", async () => {
    const api = new BoundListApi(started(5));
    const items = api.iterate({ limit: 2, skip: 1, prefetch: 0 });
    expect(ids(await items.collect())).toEqual([3, 2, 1, 0].map(id));
    expect(api.requests.map(asked)).toEqual(["all, skip 1", "all, key"]);
  });

  test("and each other page carries the total, where it is asked for", async () => {
    const api = new BoundListApi(started(3));
    const totals: unknown[] = [];
    for await (const { total } of api.pages({
      limit: 2,
      include_total: true,
    })) {
      totals.push(total);
    }
    expect(totals).toEqual([3, 3]);
    expect((await api.pages({ limit: 2 }).next()).value?.total).toBeUndefined();
  });

  test("of a partition carries the total, and no window a part of it", async () => {
    const api = new BoundListApi(started(60));
    const partition = windows({ concurrency: 4 });
    const asked = { limit: 5, include_total: true, partition };
    const totals: unknown[] = [];
    for await (const { total } of api.pages(asked)) {
      totals.push(total);
    }
    const [first, ...others] = totals;
    expect(first).toBe(60);
    const counted = others.filter((total) => total !== undefined);
    expect(counted.length).toBeLessThan(others.length);
    expect(counted.every((total) => total === 60)).toBe(true);
  });

  test("has the total, and a page that was found again has none", async () => {
    const api = expiring(started(7), 1);
    const asked = { limit: 2, include_total: true, prefetch: 0 };
    const totals: unknown[] = [];
    for await (const { total } of api.pages(asked)) {
      totals.push(total);
    }
    expect(totals).toEqual([7, undefined, undefined, undefined]);
  });

  test.each([
    ["is skipped, and yet behind a key", { skip: 1, pagination_key: "a" }],
    ["is skipped behind an empty key", { skip: 5, pagination_key: "" }],
  ])("that %s is refused", (_name, asked) => {
    const api = new BoundListApi(started(5));
    const error = failureIn(() => api.pages(asked)) as Error;
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toBe(
      "skip is not valid; expected no pagination_key with it",
    );
    expect(api.requests).toHaveLength(0);
  });
});

describe("an answer", () => {
  test.each<[string, object]>([
    ["that does not say whether there is more", { items: [] }],
    ["that says so by a text", { items: [], has_more: "false" }],
    ["that says so by nothing", { items: [], has_more: null }],
    ["with more, but no cursor", { items: [], has_more: true }],
    [
      "with more, and an empty cursor",
      { items: [], has_more: true, pagination_key: "" },
    ],
    [
      "with more, and a cursor that is none",
      { items: [], has_more: true, pagination_key: {} },
    ],
    ["without items", { has_more: false }],
  ])("%s is an error, and no end", async (_, answer) => {
    for (const snapshot of [false, true]) {
      const api = new BoundListApi();
      api.script = () => answer;
      const items = api.iterate({ snapshot, sort_order: "ascending" });
      await expect(items.next()).rejects.toBeInstanceOf(PageShapeError);
    }
  });

  test.each<[string, object]>([
    ['no array at "/items" but null', { items: null, has_more: false }],
    ['no boolean at "/has_more" but null', { items: [], has_more: null }],
  ])("has %s, as its error says", async (words, answer) => {
    const api = new BoundListApi();
    api.script = () => answer;
    await expect(api.iterate().next()).rejects.toThrow(
      `The answer has ${words}`,
    );
  });

  test("that there is no more ends the list, whatever cursor it has", async () => {
    const api = new BoundListApi();
    const [call] = started(1);
    api.script = () => ({
      items: [call],
      has_more: false,
      pagination_key: "key",
    });
    expect(await api.iterate().collect()).toEqual([call]);
    expect(api.requests).toHaveLength(1);
  });
});

describe("a cursor that has expired", () => {
  const mixed = [...started(4), ...unstarted(4, 5, 6)];

  test.each<[string, number, string[]]>([
    [
      "ascending",
      1,
      ["all", "all, key", "all", "all, key", "all, key", "all, key"],
    ],
    ["ascending", 3, ["all", "all, key", "all, key", "all, key", "ge 1002"]],
    [
      "descending",
      1,
      [
        "all",
        "all, key",
        "le 1002",
        "le 1002, key",
        "ge 0, total",
        "all, skip 3",
        "all, key",
      ],
    ],
    [
      "descending",
      3,
      [
        "all",
        "all, key",
        "all, key",
        "all, key",
        "ge 0, total",
        "all, skip 3",
        "all, key",
      ],
    ],
  ])(
    "leads on by the start of the last item (%s, before request %i)",
    async (sort_order, at, requests) => {
      const api = expiring(mixed, at);
      const question = { sort_order, limit: 2, prefetch: 0 };
      const got = await api.iterate(question).collect();
      expect(ids(got)).toEqual(ids(api.matching(question)));
      expect(api.requests.map(asked)).toEqual(requests);
      expect(api.mistakes).toEqual([]);
    },
  );

  test("under another filter on the start is found by reading again", async () => {
    const api = expiring(started(5), 1);
    const filter = { type: "number", op: "ne", value: 1003 } as const;
    const got = api.iterate({
      limit: 2,
      prefetch: 0,
      filter_criteria: { start_timestamp: filter },
    });
    expect(ids(await got.collect())).toEqual([4, 2, 1, 0].map(id));
    expect(api.requests.map(asked)).toEqual([
      "ne 1003",
      "ne 1003, key",
      "ne 1003",
      "ne 1003, key",
    ]);
  });

  test("again and again, without anything new, is an error that can be resumed", async () => {
    const calls = unstarted(0, 1, 2);
    const api = new BoundListApi(calls);
    api.script = (request) => {
      api.expiredBefore = request + 1;
      return undefined;
    };
    const asked: Asked = { sort_order: "ascending", limit: 1, prefetch: 0 };
    const items = api.iterate(asked);
    const error = await items.collect().catch((error) => error);
    expect(error).toBeInstanceOf(CursorLostError);
    expect(error.cause).toBeInstanceOf(HttpError);
    api.script = () => undefined;
    const rest = api.iterate({ ...asked, resume: items.checkpoint });
    expect(await rest.collect()).toEqual(calls);
  });
});

describe("a checkpoint", () => {
  test("is the page, the place in it, and the last item", async () => {
    const api = new BoundListApi(started(4));
    const items = api.iterate({ limit: 2, prefetch: 0 });
    await items.next();
    expect(items.checkpoint).toMatchObject({ id: id(3), start: 1003 });
    expect(items.checkpoint).not.toHaveProperty("cursor");
    await items.next();
    await items.next();
    const place = { cursor: "key-0", position: 1, id: id(1), start: 1001 };
    expect(items.checkpoint).toMatchObject(place);
  });

  test("goes on behind its item, though the page before it has changed", async () => {
    const api = new BoundListApi(started(8));
    const question = { sort_order: "ascending", limit: 4, prefetch: 0 };
    const items = api.iterate(question);
    for (let n = 0; n < 6; n++) {
      await items.next();
    }
    api.calls.delete(id(4));
    const rest = api.iterate({
      ...question,
      limit: 1,
      resume: items.checkpoint,
    });
    expect(ids(await rest.collect())).toEqual([6, 7].map(id));
  });

  test("whose item is gone gives what started together with it twice, and loses nothing", async () => {
    const calls = started(4).map((call) => ({
      ...call,
      start_timestamp: 1000,
    }));
    const api = new BoundListApi(calls);
    const question = { sort_order: "ascending", limit: 4, prefetch: 0 };
    const items = api.iterate(question);
    await items.next();
    await items.next();
    api.calls.delete(id(1));
    const rest = api.iterate({ ...question, resume: items.checkpoint });
    expect(ids(await rest.collect())).toEqual([0, 2, 3].map(id));
  });

  test("is of the bounds that the walk checks, and of no first page", async () => {
    const api = new BoundListApi(started(4));
    const limits = { end: { op: "ge", value: 1001 }, checks: ["a"] } as const;
    const items = api.iterate({ limits, skip: 1, include_total: true });
    await items.next();
    const resume = items.checkpoint;
    const others = [
      undefined,
      { end: limits.end },
      { ...limits, checks: ["b"] },
      { ...limits, end: { op: "gt", value: 1001 } as const },
    ];
    for (const other of others) {
      expect(() => api.iterate({ limits: other, resume })).toThrow(
        CheckpointError,
      );
    }
    expect(ids(await api.iterate({ limits, resume }).collect())).toEqual(
      [1].map(id),
    );
  });
});

describe("a walk with an end", () => {
  test.each<[string, Asked["limits"], number[], number]>([
    ["descending", { end: { op: "ge", value: 1007 } }, [9, 8, 7], 2],
    ["descending", { end: { op: "gt", value: 1007 } }, [9, 8], 2],
    ["ascending", { end: { op: "lt", value: 1002 } }, [0, 1], 2],
    ["ascending", { end: { op: "le", value: 1002 } }, [0, 1, 2], 2],
  ])("stops beyond it (%s, %o)", async (sort_order, limits, want, requests) => {
    const api = new BoundListApi([...started(10)]);
    const items = api.iterate({ sort_order, limits, limit: 2, prefetch: 0 });
    expect(ids(await items.collect())).toEqual(want.map(id));
    expect(api.requests).toHaveLength(requests);
  });

  test("leaves out what never started", async () => {
    const api = new BoundListApi([...started(2), ...unstarted(7, 8)]);
    for (const sort_order of ["ascending", "descending"]) {
      const op = sort_order === "ascending" ? "lt" : "ge";
      const value = op === "lt" ? 2000 : 0;
      const items = api.iterate({ sort_order, limits: { end: { op, value } } });
      expect(await items.collect()).toHaveLength(2);
    }
  });

  test("is read to the end of the list where the service takes no notice of the order", async () => {
    const api = new BoundListApi();
    const calls = started(6);
    api.script = (_) => {
      const key = Number(api.requests.at(-1)?.pagination_key ?? 0);
      const items = calls.slice(key, key + 2);
      return { items, has_more: key < 4, pagination_key: `${key + 2}` };
    };
    const limits = { end: { op: "ge", value: 1004 } } as const;
    const items = api.iterate({ limits, sort_order: "descending" });
    expect(ids(await items.collect())).toEqual([4, 5].map(id));
  });

  test("counts only what it accepts", async () => {
    const api = new BoundListApi(started(9));
    const accept = (item: unknown) =>
      Number((item as Call).start_timestamp) % 3 === 0;
    const newest = { limits: { accept }, limit: 2, prefetch: 0 };
    expect(await api.iterate(newest).first()).toEqual(api.calls.get(id(8)));
    expect(
      ids(await api.iterate({ ...newest, maxItems: 2 }).collect()),
    ).toEqual([8, 5].map(id));
  });
});

describe("windows", () => {
  test.each(["ascending", "descending"])(
    "ask for one side of the start, and give what never started (%s)",
    async (sort_order) => {
      const calls = [...started(60), ...unstarted(61, 62, 63)];
      const api = new BoundListApi(calls);
      const question = { sort_order, limit: 5 };
      const partition = windows({ concurrency: 4 });
      const got = await api.iterate({ ...question, partition }).collect();
      expect(ids(got)).toEqual(ids(api.matching(question)));
      const filters = api.requests.map(
        ({ filter_criteria }) => filter_criteria?.start_timestamp?.op,
      );
      const side = sort_order === "ascending" ? "ge" : "le";
      expect(filters.filter((op) => op === side).length).toBeGreaterThan(4);
      expect(filters).not.toContain("bt");
    },
  );

  test("end where the walk ends, and look no farther", async () => {
    const api = new BoundListApi(started(400));
    const limits = { end: { op: "ge", value: 1360 } } as const;
    const partition = windows({ concurrency: 4 });
    const items = api.iterate({ limits, limit: 5, partition });
    expect(await items.collect()).toHaveLength(40);
    expect(api.requests.length).toBeLessThan(20);
  });

  test("are not cut under a filter that they cannot put another in the place of", async () => {
    const api = new BoundListApi(started(20));
    const filter = { type: "range", op: "bt", value: [1003, 1012] } as const;
    const items = api.iterate({
      limit: 2,
      partition: windows(),
      filter_criteria: { start_timestamp: filter },
    });
    expect(await items.collect()).toHaveLength(10);
  });
});
