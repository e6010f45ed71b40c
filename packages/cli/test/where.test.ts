import { createMock } from "@rollcall/mock-server";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CallsClient } from "../src/api/api-version.js";
import { apiVersions } from "../src/api/versions.js";
import type { ShownCall } from "../src/output/columns.js";
import { createPredicate } from "../src/where/create-predicate.js";
import { filtersOf } from "../src/where/filter-table.js";
import { parseWhere } from "../src/where/parse-where.js";
import { splitWhere } from "../src/where/split-where.js";
import { times } from "./times.js";
import { expressions } from "./written/expressions.js";

const mock = createMock({ calls: 150, seed: 7, size: "short" });
const server: typeof fetch = (input, init) =>
  mock.fetch(new Request(input, init));

describe.each(apiVersions)("--where in $name", (version) => {
  const { name, call } = version;
  const table = filtersOf(version);
  const calls: ShownCall[] = [];
  let client: CallsClient;

  beforeAll(async () => {
    client = await version.createClient({
      apiKey: "key_test",
      baseUrl: "http://mock.test",
      fetch: server,
    });
    for await (const one of client.calls.iterate({})) {
      calls.push(one);
    }
  });

  it("has calls to check", () => {
    expect(calls).toHaveLength(150);
  });

  const timeout = 60_000;
  it("finds what a plain check of every call finds", { timeout }, async () => {
    const seen = { sent: 0, checked: 0, some: 0 };
    await fc.assert(
      fc.asyncProperty(expressions(name, calls), async ({ text, isTrue }) => {
        const context = { call, version: name, times };
        const where = parseWhere({ flag: "--where", source: text }, context);
        const { filters, sent, checked } = splitWhere(where, table);
        const rest = checked.map(createPredicate);
        const ids: string[] = [];
        const asked = { [table.parameter]: filters };
        const isAsked = Object.keys(filters).length > 0;
        for await (const one of client.calls.iterate(isAsked ? asked : {})) {
          if (rest.every((isWanted) => isWanted(one))) {
            ids.push(one.call_id);
          }
        }
        const wanted = calls.filter((one) => isTrue(one));
        expect(ids).toEqual(wanted.map(({ call_id }) => call_id));
        seen.sent += sent.length;
        seen.checked += checked.length;
        seen.some += ids.length > 0 && ids.length < calls.length ? 1 : 0;
      }),
      { numRuns: 120 },
    );
    expect(seen.sent).toBeGreaterThan(10);
    expect(seen.checked).toBeGreaterThan(50);
    expect(seen.some).toBeGreaterThan(25);
  });
});
