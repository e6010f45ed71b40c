import { windows } from "@rollcall/core/partition";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, ids } from "./support/client.js";
import { idOf, lists } from "./support/rows.js";
import { oldestFirst, type Row, Service } from "./support/service.js";
import { legsOf, partitions, RUNS, walked } from "./support/walk.js";

const descending = "descending" as const;

describe("newest first, a call that had not started when the run began and starts before its turn comes", () => {
  const unstarted: Row[] = [{ call_id: "u1" }, { call_id: "u2" }];
  const started: Row[] = Array.from({ length: 6 }, (_, n) => ({
    call_id: idOf(n),
    start_timestamp: 1_000 + n,
  }));

  it.each([
    ["one page after the other", {}],
    ["without prefetch", { prefetch: 0 }],
    ["by windows", { partition: windows({ concurrency: 2 }) }],
    ["by windows in any order", { partition: windows({ concurrency: 2, order: "any" }) }],
  ])("is given in the same run, %s", async (_, how) => {
    const { client, service, time } = clientOf(new Service([...unstarted, ...started]));
    const calls = client.calls.iterate({ sort_order: descending, limit: 2, ...how });
    const walk = async () => {
      const got = [await calls.next(), await calls.next()].map(({ value }) => value?.call_id);
      service.put({ call_id: "u2", start_timestamp: 9_000 });
      return [...got, ...ids(await calls.collect())];
    };
    const got = await time.run(walk());
    expect(got.filter((id) => id !== "u2").toSorted()).toEqual([...ids(started), "u1"].toSorted());
    expect(got).toContain("u2");
  });

  it("is given after a crash and a resume too", async () => {
    const { client, service } = clientOf(new Service([...unstarted, ...started]));
    const calls = client.calls.iterate({ sort_order: descending, limit: 2 });
    const got = [await calls.next(), await calls.next()].map(({ value }) => value?.call_id);
    const resume = JSON.parse(JSON.stringify(calls.checkpoint));
    await calls.return();
    service.put({ call_id: "u2", start_timestamp: 9_000 });
    const rest = await client.calls.iterate({ sort_order: descending, limit: 3, resume }).collect();
    expect([...got, ...ids(rest)]).toContain("u2");
  });

  it("whichever it is, and whenever it starts: at least once, and nothing else is lost or given twice", async () => {
    const starts = fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 3, arbitrary: fc.nat(500) },
    );
    const legs = legsOf(fc.option(partitions, { nil: undefined }));
    const when = fc.dictionary(fc.nat(25).map(String), fc.nat(29), { maxKeys: 12 });
    await fc.assert(
      fc.asyncProperty(lists(starts, 30), when, legs, async (rows, events, legs) => {
        const service = new Service(rows);
        const { client, time } = clientOf(service, { retryBudget: false });
        const moved = new Set<string>();
        service.script = async (n) => {
          await time.sleep(1);
          const row = service.rows.get(idOf(events[n] ?? -1));
          if (row && row.start_timestamp === undefined) {
            moved.add(row.call_id);
            service.put({ ...row, start_timestamp: 10_000 + n });
          }
          return undefined;
        };
        const got = ids(await time.run(walked(() => client, { sort_order: descending }, legs)));
        expect(got).toEqual(expect.arrayContaining([...moved]));
        const stays = (id: string) => !moved.has(id);
        const want = ids([...rows].sort(oldestFirst)).filter(stays);
        expect(got.filter(stays).toSorted()).toEqual(want.toSorted());
      }),
      { numRuns: RUNS },
    );
  });
});
