import { type Call, type ClientOptions, createClient } from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import { describe, expect, it } from "vitest";
import { failureOf, ids } from "./support/client.js";

type Row = Pick<Call, "call_id"> & { readonly start_timestamp?: number };

const row = (call_id: string, start_timestamp?: number): Row =>
  start_timestamp === undefined ? { call_id } : { call_id, start_timestamp };

/**
 * A client of a service that lists these rows as they stand, whatever order is
 * asked for, and one way or the other round.
 */
function clientOf(
  rows: readonly Row[],
  {
    isDeaf = false,
    ...options
  }: { isDeaf?: boolean } & Partial<ClientOptions> = {},
) {
  const asked: string[] = [];
  const list = new Map(rows.map((one) => [one.call_id, one]));
  const fetch = async (url: string) => {
    const { searchParams: query, search } = new URL(url);
    if (asked.push(search) > 300) {
      throw new Error("It goes on for ever");
    }
    const ordered = [...list.values()];
    const isReversed = !isDeaf && query.get("sort_order") === "ascending";
    if (isReversed) {
      ordered.reverse();
    }
    const cursor = query.get("pagination_key");
    const at = ordered.findIndex(({ call_id }) => call_id === cursor);
    if (cursor && at < 0) {
      return Response.json({ message: "No such call" }, { status: 400 });
    }
    const bound = (name: string) =>
      Number(
        query.get(`filter_criteria[${name}_start_timestamp]`) ?? Number.NaN,
      );
    const [after, before] = [bound("after"), bound("before")];
    const fits = ({ start_timestamp: start = Number.NaN }: Row) =>
      isDeaf ||
      ((Number.isNaN(after) || start >= after) &&
        (Number.isNaN(before) || start < before));
    const page = ordered.slice(at + 1).filter(fits);
    return Response.json(page.slice(0, Number(query.get("limit") ?? 100)));
  };
  const client = createClient({
    apiKey: "key",
    baseUrl: "https://api.example.com",
    maxRetries: 0,
    fetch,
    ...options,
  });
  return { client, asked, list };
}

const names = (rows: readonly Row[]) => rows.map(({ call_id }) => call_id);

describe("a service whose order is not that of (start, id)", () => {
  const up = Array.from({ length: 12 }, (_, n) => row(`c${n}`, 1.7e12 + n));

  it.each([1, 2, 3, 5, 100])(
    "takes no notice of sort_order and of filters, %i a page",
    async (limit) => {
      const { client } = clientOf(up, { isDeaf: true });
      expect(ids(await client.calls.iterate({ limit }).collect())).toEqual(
        names(up),
      );
    },
  );

  it.each([2, 3, 5])("and so it is gone on with, %i a page", async (limit) => {
    const { client } = clientOf(up, { isDeaf: true });
    for (let items = 1; items < up.length; items++) {
      const begun = client.calls.iterate({ limit });
      const got = [];
      for (let n = 0; n < items; n++) {
        got.push((await begun.next()).value as Call);
      }
      const rest = await client.calls
        .iterate({ limit, resume: begun.checkpoint })
        .collect();
      expect(ids([...got, ...rest])).toEqual(names(up));
    }
  });

  it("one call stands out of its place", async () => {
    const rows = [9, 8, 7, 6, 7, 5, 4, 3].map((start, n) =>
      row(`c${n}`, 1.7e12 + start),
    );
    const { client } = clientOf(rows);
    expect(ids(await client.calls.iterate({ limit: 2 }).collect())).toEqual(
      names(rows),
    );
  });

  it.each([1, 2, 3, 10])(
    "calls that never started are not in the order of their ids, %i a page",
    async (limit) => {
      const rows = [
        row("s2", 1.7e12 + 1),
        row("s1", 1.7e12),
        row("u1"),
        row("u3"),
        row("u2"),
        row("u0"),
      ];
      const { client } = clientOf(rows);
      expect(ids(await client.calls.iterate({ limit }).collect())).toEqual(
        names(rows),
      );
      const ascending = await client.calls
        .iterate({ limit, sort_order: "ascending" })
        .collect();
      expect(ids(ascending)).toEqual(names(rows).reverse());
    },
  );

  it.each([1, 2, 3])(
    "calls that never started come first, newest first, %i a page",
    async (limit) => {
      const rows = [
        row("u2"),
        row("u1"),
        row("s2", 1.7e12 + 1),
        row("s1", 1.7e12),
      ];
      const { client } = clientOf(rows);
      expect(ids(await client.calls.iterate({ limit }).collect())).toEqual(
        names(rows),
      );
      const ascending = await client.calls
        .iterate({ limit, sort_order: "ascending" })
        .collect();
      expect(ids(ascending)).toEqual(names(rows).reverse());
    },
  );

  describe.each([1, 2, 3])(
    "calls that never started come first, newest first, %i a page:",
    (limit) => {
      const rows = [
        row("u9"),
        ...Array.from({ length: 9 }, (_, n) => row(`s${9 - n}`, 1.7e12 - n)),
      ];
      const orders = [
        ["descending", names(rows)],
        ["ascending", names(rows).reverse()],
      ] as const;

      it.each(orders)("a snapshot, %s, holds all", async (sort_order, want) => {
        const { client } = clientOf(rows);
        const calls = client.calls.iterate({
          limit,
          sort_order,
          snapshot: true,
        });
        expect(ids(await calls.collect())).toEqual(want);
      });

      it.each(orders)("windows, %s, lose none", async (sort_order, want) => {
        const { client } = clientOf(rows);
        const calls = client.calls.iterate({
          limit,
          sort_order,
          partition: windows({ concurrency: 2 }),
        });
        expect(ids(await calls.collect())).toEqual(want);
      });

      it.each(orders)(
        "a walk, %s, goes on after any call",
        async (sort_order, want) => {
          for (let items = 1; items <= want.length; items++) {
            const { client } = clientOf(rows);
            const question = { limit, sort_order };
            const begun = client.calls.iterate(question);
            const got: Row[] = [];
            for (let n = 0; n < items; n++) {
              got.push((await begun.next()).value as Call);
            }
            const resume = begun.checkpoint;
            const rest = client.calls.iterate({ ...question, resume });
            expect(names([...got, ...(await rest.collect())])).toEqual(want);
          }
        },
      );
    },
  );

  it.each([1, 2, 3])(
    "ids rise inside a millisecond, newest first, %i a page, by windows",
    async (limit) => {
      const rows = ["a", "b", "c", "d"].flatMap((id, n) => [
        row(`${id}1`, 1.7e12 - n),
        row(`${id}2`, 1.7e12 - n),
      ]);
      const { client } = clientOf(rows);
      const partition = windows({ concurrency: 2 });
      expect(
        ids(await client.calls.iterate({ limit, partition }).collect()),
      ).toEqual(names(rows));
    },
  );

  it("loses none of a millisecond when a cursor's call is deleted", async () => {
    const rows = ["b", "a", "d", "c", "f", "e"].map((id) => row(id, 1.7e12));
    const { client, list } = clientOf([
      row("z", 1.7e12 + 1),
      ...rows,
      row("y", 1),
    ]);
    const calls = client.calls.iterate({ limit: 2, prefetch: 0 });
    const got = [];
    for await (const call of calls) {
      got.push(call.call_id);
      if (call.call_id === "b") {
        list.delete("b");
      }
    }
    expect(got).toEqual(["z", "b", "a", "d", "c", "f", "e", "y"]);
  });
});

describe("times that could be seconds", () => {
  it("are milliseconds in a Date, and where windows begin", async () => {
    const rows = [row("c", 1.7e12), row("b", 9.2e10), row("a", 0)];
    const { client } = clientOf(rows);
    const since = {
      filter_criteria: { after_start_timestamp: new Date(1e10) },
    };
    expect(ids(await client.calls.iterate(since).collect())).toEqual([
      "c",
      "b",
    ]);
    const partition = windows({ concurrency: 4 });
    expect(
      ids(await client.calls.iterate({ limit: 1, partition }).collect()),
    ).toEqual(["c", "b", "a"]);
  });
});

describe("collect", () => {
  const rows = Array.from({ length: 9 }, (_, n) =>
    row(`c${9 - n}`, 1.7e12 - n),
  );

  /** It fails at the n-th request. */
  function failing(request: number) {
    const service = clientOf(rows);
    let count = 0;
    const fetch = async (url: string) => {
      if (count++ === request) {
        throw new TypeError("reset");
      }
      return fetchOf(service.client)(url);
    };
    return createClient({
      apiKey: "key",
      baseUrl: "https://api.example.com",
      maxRetries: 0,
      fetch,
    });
  }
  const fetchOf =
    (client: ReturnType<typeof createClient>) => async (url: string) => {
      const { searchParams } = new URL(url);
      const pagination_key = searchParams.get("pagination_key");
      const query = {
        limit: Number(searchParams.get("limit") ?? 100),
        ...(pagination_key && { pagination_key }),
      };
      return Response.json(await client.calls.list(query));
    };

  it.each([
    ["first()", 0, (calls: ReturnType<typeof iterate>) => calls.first()],
    [
      "collect({ maxItems })",
      1,
      (calls: ReturnType<typeof iterate>) => calls.collect({ maxItems: 3 }),
    ],
  ])(
    "a %s that failed does not shorten what comes after",
    async (_, request, begin) => {
      const calls = iterate(failing(request));
      await failureOf(begin(calls));
      expect(ids(await calls.collect())).toEqual(names(rows));
    },
  );

  it("that failed and was repeated leaves its checkpoint at the end", async () => {
    const client = failing(5);
    const calls = iterate(client);
    await failureOf(calls.collect());
    expect(await calls.collect()).toHaveLength(9);
    expect(calls.checkpoint).toMatchObject({ id: "c1" });
    expect(
      await client.calls
        .iterate({ limit: 2, resume: calls.checkpoint })
        .collect(),
    ).toEqual([]);
  });

  const iterate = (client: ReturnType<typeof createClient>) =>
    client.calls.iterate({ limit: 2, prefetch: 0 });
});

describe("what is asked for in vain", () => {
  it("nothing: a part of an item or of a page counts for none", async () => {
    const rows = Array.from({ length: 40 }, (_, n) =>
      row(`c${99 - n}`, 1.7e12 - n),
    );
    const { client, asked } = clientOf(rows);
    const question = { limit: 5, prefetch: 0 };
    const items = client.calls.iterate({ ...question, maxItems: 7.5 });
    expect(await items.collect()).toHaveLength(7);
    expect(asked).toHaveLength(2);
    const pages = [];
    for await (const page of client.calls.pages({
      ...question,
      maxPages: 1.5,
    })) {
      pages.push(page);
    }
    expect(pages).toHaveLength(1);
  });

  it("nothing: maxItems bounds what is fetched ahead", async () => {
    const rows = Array.from({ length: 40 }, (_, n) =>
      row(`c${99 - n}`, 1.7e12 - n),
    );
    const { client, asked } = clientOf(rows);
    expect(
      await client.calls
        .iterate({ maxItems: 10, limit: 5, prefetch: 5 })
        .collect(),
    ).toHaveLength(10);
    expect(asked).toHaveLength(2);
  });
});

describe("return() while next() is on its way", () => {
  it.each(Array.from({ length: 60 }, (_, n) => n))(
    "ends the iteration, %i microtasks later",
    async (ticks) => {
      const rows = Array.from({ length: 6 }, (_, n) =>
        row(`c${9 - n}`, 1.7e12 - n),
      );
      const { client } = clientOf(rows);
      const calls = client.calls.iterate({ limit: 3 });
      const next = calls.next().catch(() => {});
      for (let n = 0; n < ticks; n++) {
        await undefined;
      }
      void calls.return();
      await next;
      expect(await calls.next()).toMatchObject({ done: true });
    },
  );
});
