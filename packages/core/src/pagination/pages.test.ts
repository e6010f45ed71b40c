import { describe, expect, test } from "vitest";
import { type Call, HttpError, ListApi } from "../../test/support/list-api.js";
import {
  bodyCursor,
  itemCursor,
  pageNumbers,
} from "../../test/support/list-specs.js";
import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import type { RollcallError } from "../errors/rollcall-error.js";
import { createClient } from "../index.js";
import type { OperationSpec } from "../spec/operation.js";
import { CheckpointError } from "./errors/checkpoint-error.js";
import { CursorLostError } from "./errors/cursor-lost-error.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import type { PaginationError } from "./errors/pagination-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";

const id = (n: number) => `call_${String(n).padStart(3, "0")}`;
const started = (count: number) =>
  Array.from(
    { length: count },
    (_, n): Call => ({ call_id: id(n), start_timestamp: 1000 + n }),
  );
const api = (count = 10, operation = itemCursor) =>
  new ListApi(operation, started(count));
const ids = (calls: readonly Call[]) => calls.map((call) => call.call_id);
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as PaginationError,
  );

/** A service that gives these answers in turn, whatever it is asked. */
const answering = (operation: OperationSpec, ...answers: unknown[]) => {
  const fake = new ListApi(operation);
  fake.script = (request) => answers[request % answers.length];
  return fake;
};

describe("pages", () => {
  test("carry their items, the cursor that was sent, and the response", async () => {
    const pages = api(3).pages({ limit: 2 });
    expect((await pages.next()).value).toMatchObject({
      items: [{ call_id: id(2) }, { call_id: id(1) }],
      cursor: undefined,
    });
    const second = (await pages.next()).value;
    expect(second).toMatchObject({
      items: [{ call_id: id(0) }],
      cursor: id(1),
    });
    expect(second?.response).toBeInstanceOf(Response);
    expect(await pages.next()).toEqual({ done: true, value: undefined });
  });

  test("end on an empty page, not on a short one", async () => {
    const fake = api(3);
    await fake.iterate({ limit: 2 }).collect();
    expect(fake.requests).toHaveLength(3);
  });

  test("end on a short page where the spec says so", async () => {
    const { pagination } = itemCursor;
    const operation = {
      ...itemCursor,
      pagination: { ...pagination, stopOnShortPage: true },
    } as OperationSpec;
    const fake = api(3, operation);
    expect(await fake.iterate({ limit: 2 }).collect()).toHaveLength(3);
    expect(fake.requests).toHaveLength(2);
  });

  test("send the operation's parameters and none of the options", async () => {
    const fake = api(0);
    await fake
      .pages({
        limit: 2,
        prefetch: 2,
        maxItems: 3,
        snapshot: false,
      })
      .next();
    expect(fake.requests).toEqual([{ limit: "2" }]);
  });

  test.each([
    ["maxPages", { maxPages: 2 }, 4, 2],
    ["maxItems", { maxItems: 3 }, 3, 2],
    ["maxItems within a page", { maxItems: 1 }, 1, 1],
    ["nothing at all", { maxItems: 0 }, 0, 0],
  ])(
    "stop at %s, and ask for no page in vain",
    async (_, options, items, requests) => {
      const fake = api();
      expect(
        await fake
          .iterate({
            limit: 2,
            ...options,
          })
          .collect(),
      ).toHaveLength(items);
      expect(fake.requests).toHaveLength(requests);
    },
  );
});

describe("items", () => {
  test("first() asks for one page", async () => {
    const fake = api();
    expect(await fake.iterate({ limit: 2 }).first()).toMatchObject({
      call_id: id(9),
    });
    expect(fake.requests).toHaveLength(1);
  });

  test("next() called in parallel gives each item once", async () => {
    const fake = api();
    const items = fake.iterate({
      limit: 3,
      sort_order: "ascending",
    });
    const results = await Promise.all(
      Array.from({ length: 12 }, () => items.next()),
    );
    expect(results.map((result) => result.value?.call_id)).toEqual([
      ...ids(started(10)),
      undefined,
      undefined,
    ]);
  });

  test("return() aborts what is in flight and settles what waits", async () => {
    const fake = api();
    let aborted = false;
    fake.script = (_, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          aborted = true;
          reject(signal.reason);
        });
      });
    const items = fake.iterate();
    const waiting = items.next();
    await new Promise((resolve) => setImmediate(resolve));
    await items.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(aborted).toBe(true);
  });

  test("a signal of the caller ends it with the caller's reason", async () => {
    const fake = api();
    const controller = new AbortController();
    const items = fake.iterate({
      limit: 2,
      signal: controller.signal,
      prefetch: 0,
    });
    await items.next();
    controller.abort(new Error("enough"));
    await items.next();
    expect(await thrown(items.next())).toMatchObject({
      cause: new Error("enough"),
      checkpoint: items.checkpoint,
    });
  });

  test("go on after an error, which is the request's own and carries the checkpoint", async () => {
    const fake = api();
    fake.script = (request) => {
      if (request === 1) {
        throw new HttpError(500);
      }
    };
    const items = fake.iterate({ limit: 2 });
    await items.next();
    await items.next();
    const error = await thrown(items.next());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 500,
      checkpoint: { id: id(8), start: 1008 },
    });
    expect(await items.collect()).toHaveLength(8);
  });

  test("the checkpoint stays readable after break and is plain JSON", async () => {
    const fake = api();
    const items = fake.iterate({ limit: 4 });
    for await (const call of items) {
      if (call.call_id === id(5)) {
        break;
      }
    }
    const { checkpoint } = items;
    expect(JSON.parse(JSON.stringify(checkpoint))).toEqual({
      v: 1,
      fingerprint: expect.any(String),
      id: id(5),
      start: 1005,
    });
    const rest = fake.iterate({
      limit: 3,
      resume: checkpoint,
    });
    expect(ids(await rest.collect())).toEqual([4, 3, 2, 1, 0].map(id));
  });
});

describe("the next page", () => {
  const timed = async (prefetch: number | undefined) => {
    const fake = api(10);
    const began = fake.clock.now();
    fake.script = () => fake.clock.sleep(20);
    const consume = async () => {
      for await (const _ of fake.pages({
        limit: 1,
        prefetch,
      })) {
        await fake.clock.sleep(20);
      }
    };
    await fake.clock.run(consume());
    return fake.clock.now() - began;
  };

  test.each([
    ["is on its way while this one is consumed", undefined, 220],
    ["is asked for afterwards with prefetch: 0", 0, 420],
    ["never waits longer for more prefetch", 3, 220],
  ])("%s", async (_, prefetch, ms) => {
    expect(await timed(prefetch)).toBe(ms);
  });
});

describe("a checkpoint", () => {
  const checkpoint = async (parameters: Record<string, unknown>) => {
    const fake = api();
    const items = fake.iterate(parameters);
    await items.next();
    return items.checkpoint;
  };
  const resuming =
    (parameters: Record<string, unknown>, resume: unknown) => () =>
      api().pages({ ...parameters, resume });

  test("is of the filters and the order, whatever the page size and the spelling", async () => {
    const at = new Date(5000);
    const resume = await checkpoint({
      limit: 2,
      filter_criteria: { agent_id: ["a"], before_start_timestamp: at },
    });
    const same = {
      filter_criteria: { before_start_timestamp: 5000, agent_id: ["a"] },
      sort_order: "descending",
    };
    expect(resuming(same, resume)).not.toThrow();
    expect(resuming({ ...same, sort_order: "ascending" }, resume)).toThrow(
      CheckpointError,
    );
    expect(
      resuming({ ...same, filter_criteria: { agent_id: ["b"] } }, resume),
    ).toThrow(/other filters/);
    expect(JSON.stringify(resume)).not.toContain("5000");
  });

  test.each([
    ["text", "x", /not a checkpoint/],
    ["another version", { v: 2 }, /version 1/],
    ["an id that is none", { id: {} }, /was changed/],
    ["a start that is none", { id: "a", start: "soon" }, /was changed/],
    ["ranges that are none", { id: "a", ahead: [1] }, /was changed/],
    ["a start that is no moment", { start: 1e9 }, /was changed/],
    ["a start before all", { start: -1 }, /was changed/],
    ["a start of nothing", { start: null }, /was changed/],
    ["another id", { id: "call_1" }, /was changed/],
    ["no cursor", { cursor: null }, /was changed/],
    ["a cursor that is no text", { cursor: true }, /was changed/],
    ["more than there was", { position: 7 }, /was changed/],
    ["without a fingerprint", { fingerprint: undefined }, /other filters/],
  ])(
    "that is %s is refused, and the error says why",
    async (_, garbage, message) => {
      const whole = await checkpoint({});
      const resume =
        typeof garbage === "object" && garbage
          ? { ...whole, ...garbage }
          : garbage;
      expect(resuming({}, resume)).toThrow(message);
    },
  );

  test("at the end gives what came after", async () => {
    const fake = api(3);
    const parameters = { sort_order: "ascending" };
    const items = fake.iterate(parameters);
    await items.collect();
    fake.put({ call_id: "late", start_timestamp: 9000 });
    const { checkpoint: resume } = items;
    expect(
      ids(
        await fake
          .iterate({
            ...parameters,
            resume,
          })
          .collect(),
      ),
    ).toEqual(["late"]);
  });

  test("of a deleted call is found again by its start, ties included", async () => {
    const ties = Array.from(
      { length: 9 },
      (_, n): Call => ({ call_id: id(n), start_timestamp: 7 }),
    );
    for (const sort_order of ["ascending", "descending"]) {
      const fake = new ListApi(itemCursor, ties);
      const items = fake.iterate({
        sort_order,
        limit: 2,
      });
      const got = [
        await items.next(),
        await items.next(),
        await items.next(),
      ].map((result) => result.value?.call_id);
      fake.calls.delete(got[2] ?? "");
      const rest = fake.iterate({
        sort_order,
        limit: 2,
        resume: items.checkpoint,
      });
      expect([...got, ...ids(await rest.collect())]).toEqual(
        ids(sort_order === "ascending" ? ties : [...ties].reverse()),
      );
    }
  });
});

describe("a server that goes wrong", () => {
  const a = [
    { call_id: "9", start_timestamp: 9 },
    { call_id: "8", start_timestamp: 8 },
  ];
  const b = [{ call_id: "7", start_timestamp: 7 }];
  const bare = (...list: unknown[][]) =>
    list.map((items) => ({
      data: { items },
      pagination_key: String(list.indexOf(items)),
    }));

  test.each<
    [string, OperationSpec, unknown[], new (...given: never[]) => RollcallError]
  >([
    ["the same page for ever", itemCursor, [a], RepeatedPageError],
    ["two pages in turn", itemCursor, [a, b], RepeatedPageError],
    [
      "two pages in turn, without a start",
      itemCursor,
      [[{ call_id: "a" }], [{ call_id: "b" }]],
      RepeatedPageError,
    ],
    ["two opaque cursors in turn", bodyCursor, bare(a, b), RepeatedPageError],
    [
      "the same numbered page for ever",
      pageNumbers,
      [{ results: a }],
      RepeatedPageError,
    ],
    ["an object instead of an array", itemCursor, [{ calls: [] }], AnswerError],
    ["nothing", itemCursor, [null], AnswerError],
    ["no array in its object", bodyCursor, [{ calls: [] }], PageShapeError],
    ["nothing in its object", bodyCursor, [{}], PageShapeError],
    ["an item without an id", itemCursor, [[{}]], PageShapeError],
    ["an item that is none", itemCursor, [["x"]], PageShapeError],
    [
      "more, but no cursor",
      bodyCursor,
      [{ data: { items: a }, has_more: true }],
      PageShapeError,
    ],
  ])("with %s gives a typed error", async (_, operation, answers, kind) => {
    const items = answering(operation, ...answers).iterate();
    const error = await thrown(items.collect());
    expect(error).toBeInstanceOf(kind);
    expect(error?.checkpoint).toEqual(items.checkpoint);
  });

  test("with a circle longer than ids are remembered gives a typed error", async () => {
    const fake = new ListApi(bodyCursor);
    const pageSize = 15;
    fake.script = (request) => {
      const page = request % (12_345 / pageSize);
      const items = Array.from({ length: pageSize }, (_, n) => ({
        call_id: page * pageSize + n,
      }));
      return { data: { items }, pagination_key: `=${page}` };
    };
    expect(await thrown(fake.iterate().collect())).toBeInstanceOf(
      RepeatedPageError,
    );
  });

  test("that repeats a page once is asked again by next()", async () => {
    const fake = api(6);
    fake.script = (request) => (request === 1 ? fake.staleAnswer() : undefined);
    const items = fake.iterate({
      limit: 2,
      prefetch: 0,
    });
    await items.next();
    await items.next();
    expect(await thrown(items.next())).toBeInstanceOf(RepeatedPageError);
    expect(ids(await items.collect())).toEqual([3, 2, 1, 0].map(id));
  });

  test("that repeats the page which a resume skips gives no item twice", async () => {
    const fake = api(2, pageNumbers);
    const first = fake.iterate({
      per_page: 1,
      prefetch: 0,
    });
    await first.next();
    fake.stale.clear();
    fake.script = (request) => (request === 2 ? fake.staleAnswer() : undefined);
    const { checkpoint: resume } = first;
    const rest = fake.iterate({
      per_page: 1,
      prefetch: 0,
      resume,
    });
    expect(await thrown(rest.next())).toBeInstanceOf(RepeatedPageError);
    expect(ids(await rest.collect())).toEqual([id(1)]);
  });

  test("that gives an item twice has it dropped", async () => {
    const [nine, eight] = a;
    const fake = answering(itemCursor, [nine, eight], [eight, ...b], []);
    expect(await fake.iterate().collect()).toEqual([...a, ...b]);
  });

  test("that loses an opaque cursor gives a typed error with its refusal", async () => {
    const fake = api(6, bodyCursor);
    fake.script = (request) => {
      if (request > 0) {
        throw new HttpError(400);
      }
    };
    const error = await thrown(fake.iterate({ size: 2 }).collect());
    expect(error).toBeInstanceOf(CursorLostError);
    expect(error?.cause).toBeInstanceOf(ApiError);
    expect(error?.cause).toMatchObject({ status: 400 });
  });

  test("that refuses the question itself is believed", async () => {
    const fake = api();
    fake.script = () => {
      throw new HttpError(400);
    };
    expect(await thrown(fake.iterate().collect())).toMatchObject({
      status: 400,
    });
  });
});

test.each(["ascending", "descending"])(
  "a snapshot, %s, ends although calls keep coming",
  async (sort_order) => {
    const fake = api(6);
    fake.put({ call_id: "never started" });
    fake.script = (request) =>
      fake.put({ call_id: `late ${request}`, start_timestamp: 9000 + request });
    const got = await fake
      .iterate({
        sort_order,
        limit: 2,
        snapshot: true,
      })
      .collect();
    expect(
      ids(got).filter((call) => call.startsWith("late")).length,
    ).toBeLessThan(2);
    expect(ids(got)).toContain("never started");
    expect(
      got.filter((call) => (call.start_timestamp ?? 0) < 9000),
    ).toHaveLength(7);
  },
);

test("another operation paginates by its spec alone", async () => {
  const calls = started(7);
  const numbered = new ListApi(pageNumbers, calls);
  expect(ids(await numbered.iterate({ per_page: 3 }).collect())).toEqual(
    ids(calls),
  );
  const next = new ListApi(bodyCursor, calls);
  expect(ids(await next.iterate({ size: 3 }).collect())).toEqual(
    ids(calls).reverse(),
  );
});

test("An id that no request can bring as a cursor is the answer's fault", async () => {
  const fetch = async () =>
    Response.json([{ call_id: 5, start_timestamp: 1_710_149_402_118 }]);
  const client = createClient({ apiKey: "key", fetch });
  const calls = client.calls.iterate({ limit: 1, prefetch: 0 });
  await calls.next();
  await expect(calls.next()).rejects.toBeInstanceOf(PageShapeError);
});
