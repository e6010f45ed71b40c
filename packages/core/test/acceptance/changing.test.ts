import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, ids } from "./support/client.js";
import { passing } from "./support/faults.js";
import { idOf, lists } from "./support/rows.js";
import { oldestFirst, type Row, Service } from "./support/service.js";
import {
  type Leg,
  legsOf,
  partitions,
  type Question,
  RUNS,
  serial,
  walked,
} from "./support/walk.js";

const starts = fc.oneof(
  fc.constant(null),
  fc.nat(12),
  fc.integer({ min: 300, max: 306 }),
  fc.nat(5_000),
);
const orders = fc.constantFrom("ascending" as const, "descending" as const);

/**
 * What happens before a request is answered. Only what never started can start,
 * and it starts now.
 */
type Event =
  | {
      kind: "new" | "middle" | "unstarted" | "delete" | "start" | "fail";
      n: number;
    }
  | undefined;

const kinds = fc.constantFrom<NonNullable<Event>["kind"]>(
  "new",
  "middle",
  "unstarted",
  "delete",
  "start",
  "fail",
);
const events = fc.array(
  fc.option(fc.record({ kind: kinds, n: fc.nat(39) }), {
    nil: undefined,
    freq: 3,
  }),
  {
    maxLength: 50,
  },
);

/** Plays the events; says which calls did not stay as they were. */
function played(
  service: Service,
  script: readonly Event[],
  sleep: () => Promise<void>,
) {
  const moved = new Set<string>();
  const deleted = new Set<string>();
  const late = new Set<string>();
  const faults = Object.values(passing);
  const insert = (row: Row) => {
    late.add(row.call_id);
    service.put(row);
  };
  service.script = async (request) => {
    await sleep();
    const { kind, n = 0 } = script[request] ?? {};
    const row = service.rows.get(idOf(n));
    const now = 10_000 + request;
    if (kind === "fail") {
      return faults[n % faults.length];
    }
    if (kind === "new") {
      insert({ call_id: `new_${request}`, start_timestamp: now });
    }
    if (kind === "middle") {
      insert({
        call_id: `call_${n}.${request}`,
        start_timestamp: n % 2 ? 303 : n * 100,
      });
    }
    if (kind === "unstarted") {
      insert({ call_id: `call_${n}.${request}` });
    }
    if (kind === "delete" && row) {
      service.rows.delete(row.call_id);
      deleted.add(row.call_id);
    }
    if (kind === "start" && row && row.start_timestamp === undefined) {
      service.put({ ...row, start_timestamp: now });
      moved.add(row.call_id);
    }
    return undefined;
  };
  return { moved, deleted, late };
}

async function check(
  question: Question,
  rows: readonly Row[],
  script: readonly Event[],
  legs: readonly Leg[],
) {
  const service = new Service(rows);
  const { client, time } = clientOf(service, {
    retryBudget: false,
    adaptiveThrottle: false,
  });
  const isDown = question.sort_order === "descending";
  const compare = (a: Row, b: Row) =>
    isDown ? oldestFirst(b, a) : oldestFirst(a, b);
  const before = [...rows].sort(compare);
  const { moved, deleted, late } = played(service, script, () => time.sleep(1));
  const got = await time.run(walked(() => client, question, legs));
  const stays = ({ call_id }: Row) =>
    !moved.has(call_id) && !deleted.has(call_id);
  const inOrder = legs.every(({ partition }) => partition?.order !== "any");

  const kept = got.filter((row) => stays(row) && !late.has(row.call_id));
  const want = before.filter(stays);
  if (inOrder) {
    expect(ids(kept)).toEqual(ids(want));
  }
  expect(ids(kept).sort()).toEqual(ids(want).sort());

  const arrived = ids(got).filter((id) => late.has(id));
  expect(
    new Set(arrived).size,
    "what arrived meanwhile is given once at most",
  ).toBe(arrived.length);
  if (inOrder) {
    const placed = got.filter(({ call_id }) => !moved.has(call_id));
    expect(ids(placed), "what arrived meanwhile is in its place").toEqual(
      ids([...placed].sort(compare)),
    );
  }
  if (!isDown && !question.snapshot) {
    const wanted = [...moved].filter((id) => !deleted.has(id));
    expect(ids(got), "what started meanwhile is given").toEqual(
      expect.arrayContaining(wanted),
    );
  }
}

describe("a list that changes meanwhile: what stays is given once and in order, and nothing is lost", () => {
  it("one page after the other", async () => {
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.boolean(),
        lists(starts, 40),
        events,
        legsOf(serial),
        (sort_order, snapshot, ...rest) =>
          check({ sort_order, snapshot }, ...rest),
      ),
      { numRuns: RUNS * 2 },
    );
  });

  it("by windows", async () => {
    const legs = legsOf(fc.option(partitions, { nil: undefined, freq: 4 }));
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.boolean(),
        lists(starts, 40),
        events,
        legs,
        (sort_order, snapshot, ...rest) =>
          check({ sort_order, snapshot }, ...rest),
      ),
      { numRuns: RUNS * 2 },
    );
  });
});
