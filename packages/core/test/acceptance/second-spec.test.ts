import {
  type Checkpoint,
  PaginationError,
  RepeatedPageError,
} from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import type { OperationSpec, PaginationSpec } from "@rollcall/core/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, failureOf } from "./support/client.js";
import { status } from "./support/faults.js";
import { Service } from "./support/service.js";
import { RUNS } from "./support/walk.js";

/**
 * What the spec of another API might say: nothing but data, and no code of
 * ours.
 */
const operation = (
  id: string,
  query: readonly string[],
  pagination: PaginationSpec,
): OperationSpec => ({
  id,
  method: "GET",
  path: `/${id}`,
  parameters: Object.fromEntries(query.map((name) => [name, { in: "query" }])),
  answer: "object",
  pagination,
});

const enveloped = operation(
  "v3-calls",
  ["pagination_key", "limit", "sort_order"],
  {
    strategy: "cursor",
    parameter: "pagination_key",
    limit: { parameter: "limit", default: 50, maximum: 1000 },
    items: "/items",
    id: "/call_id",
    cursor: { in: "body", pointer: "/pagination_key" },
    hasMore: "/has_more",
  },
);

const numbered = (firstPage?: number, stopOnShortPage?: boolean) =>
  operation("agents", ["page", "per_page"], {
    strategy: "page",
    parameter: "page",
    ...(firstPage !== undefined && { firstPage }),
    ...(stopOnShortPage && { stopOnShortPage }),
    limit: { parameter: "per_page", default: 30, maximum: 100 },
    items: "/results/list",
    id: "/id",
  });

interface Thing {
  readonly call_id: string;
  readonly id: string;
}

const things = (count: number): Thing[] =>
  Array.from({ length: count }, (_, n) => ({
    call_id: `thing_${n}`,
    id: `thing_${n}`,
  }));

/**
 * Both APIs over one list that stands still. Its opaque cursors are numbers in
 * disguise.
 */
function world(list: readonly Thing[], firstPage = 1) {
  const service = new Service();
  const { client, time } = clientOf(service, {
    retryBudget: false,
    maxRetries: 0,
  });
  const answer = (url: URL) => {
    const query = url.searchParams;
    if (url.pathname === "/agents") {
      const size = Number(query.get("per_page") ?? 30);
      const from = (Number(query.get("page") ?? firstPage) - firstPage) * size;
      return { results: { list: list.slice(from, from + size) } };
    }
    const size = Number(query.get("limit") ?? 50);
    const from = Number(atob(query.get("pagination_key") ?? btoa("0")));
    const has_more = from + size < list.length;
    return {
      items: list.slice(from, from + size),
      pagination_key: has_more ? btoa(String(from + size)) : null,
      has_more,
    };
  };
  service.script = () => (request) =>
    Response.json(answer(new URL(request.url)));
  const iterate = (
    spec: OperationSpec,
    parameters: Record<string, unknown>,
    options = {},
  ) => client.iterate<Thing>(spec, { ...parameters, ...options });
  return { service, time, iterate };
}

const names = (list: readonly Thing[]) => list.map(({ id }) => id);

const specs: [string, OperationSpec, string, number][] = [
  ["{items, pagination_key, has_more}", enveloped, "limit", 1],
  ["page numbers from 1", numbered(), "per_page", 1],
  ["page numbers from 0", numbered(0), "per_page", 0],
  ["page numbers that end on a short page", numbered(1, true), "per_page", 1],
];

describe.each(specs)(
  "another operation, by %s, paginates by its data alone",
  (_, spec, size, firstPage) => {
    it("gives everything once, in order, through faults, crashes and other page sizes", async () => {
      const legs = fc.array(
        fc.record({
          limit: fc.integer({ min: 1, max: 8 }),
          prefetch: fc.nat(2),
          items: fc.integer({ min: 1, max: 12 }),
        }),
        { minLength: 1, maxLength: 5 },
      );
      const failing = fc.array(fc.boolean(), { maxLength: 20 });
      const property = async (
        count: number,
        runs: { limit: number; prefetch: number; items: number }[],
        bad: boolean[],
      ) => {
        const list = things(count);
        const { service, iterate } = world(list, firstPage);
        const { script } = service;
        service.script = (n, request) =>
          bad[n] ? status(503) : script(n, request);
        const got: Thing[] = [];
        let resume: Checkpoint | undefined;
        for (const run of [
          ...runs,
          { limit: 3, prefetch: 1, items: Infinity },
        ]) {
          const items = iterate(
            spec,
            { [size]: run.limit },
            { prefetch: run.prefetch, resume },
          );
          for (let taken = 0; taken < run.items; ) {
            const result = await items.next().catch((error) => {
              expect(error.checkpoint).toEqual(items.checkpoint);
              return undefined;
            });
            if (result?.done) {
              break;
            }
            if (!result) {
              continue;
            }
            got.push(result.value);
            taken++;
          }
          resume = JSON.parse(JSON.stringify(items.checkpoint));
          await items.return();
        }
        expect(names(got)).toEqual(names(list));
      };
      await fc.assert(fc.asyncProperty(fc.nat(30), legs, failing, property), {
        numRuns: RUNS / 2,
      });
    });
  },
);

it("stops on a short page only where the spec says so", async () => {
  for (const [spec, requests] of [
    [numbered(), 3],
    [numbered(1, true), 2],
  ] as const) {
    const { service, iterate } = world(things(5));
    expect(await iterate(spec, { per_page: 3 }).collect()).toHaveLength(5);
    expect(service.asked).toHaveLength(requests);
  }
});

it("opaque cursors in circles are a typed error, also when the circle is long", async () => {
  for (const length of [1, 2, 3, 12, 6_000]) {
    const { service, iterate } = world([]);
    service.script = (n) => () =>
      Response.json({
        items: [{ call_id: `c${n % length}` }],
        pagination_key: `k${n % length}`,
        has_more: true,
      });
    expect(
      await failureOf(iterate(enveloped, {}, { prefetch: 0 }).collect()),
    ).toBeInstanceOf(RepeatedPageError);
  }
});

it("what an operation cannot do is a typed error at once, before any request", () => {
  const { service, iterate } = world(things(3));
  const { pagination: _, ...plain } = enveloped;
  expect(() => iterate(plain, {})).toThrow(PaginationError);
  expect(() => iterate(enveloped, {}, { snapshot: true })).toThrow(
    PaginationError,
  );
  expect(() => iterate(enveloped, {}, { partition: windows() })).toThrow(
    PaginationError,
  );
  expect(service.asked).toHaveLength(0);
});
