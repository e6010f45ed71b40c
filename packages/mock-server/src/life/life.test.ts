import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Arrivals } from "../../test/support/arrivals.js";
import { smallCalls, smallRecord } from "../../test/support/small-calls.js";
import { type Life, stageAt } from "../calls/stage.js";
import { Heap } from "../util/heap.js";
import { IndexedLife } from "./indexed-life.js";
import type { LifeEvent, LifeSource } from "./life-event.js";
import { PlannedLife } from "./planned-life.js";
import { viewAt } from "./view-at.js";

const start = Date.UTC(2024, 0, 1);
const rate = { count: 60, periodMs: 60_000 };

function upTo(source: LifeSource, until: number): LifeEvent[] {
  const events: LifeEvent[] = [];
  while (source.peek() <= until) {
    events.push(source.take());
  }
  return events;
}

const named = (events: LifeEvent[]) =>
  events.map(({ at, stage, callId }) => `${at} ${callId} ${stage}`);

describe("Heap", () => {
  it("gives items back by key, and equal ones in the order they came", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (keys) => {
        const heap = new Heap<[number, number]>();
        for (const [turn, key] of keys.entries()) {
          heap.push(key, [key, turn]);
        }
        const out = keys.map(() => heap.pop());
        const want = keys
          .map((key, turn) => [key, turn] as [number, number])
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(out).toEqual(want);
        expect(heap.peek()).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe("Arrivals", () => {
  it("keeps the rate, in order, and finds the first one from an instant", () => {
    const arrivals = new Arrivals({ seed: 3, from: start, rate });
    expect(arrivals.firstFrom(start + 3_600_000)).toBeGreaterThan(3595);
    expect(arrivals.firstFrom(start + 3_600_000)).toBeLessThan(3605);
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 10_000_000 }), (offset) => {
        const n = arrivals.firstFrom(start + offset);
        expect(arrivals.at(n)).toBeGreaterThanOrEqual(start + offset);
        if (n > 0) {
          expect(arrivals.at(n - 1)).toBeLessThan(start + offset);
        }
        expect(arrivals.at(n + 1)).toBeGreaterThanOrEqual(arrivals.at(n));
      }),
    );
  });
});

describe("IndexedLife", () => {
  it("gives every event once, in order of time, and in order of stages within a call", () => {
    const events = upTo(
      new IndexedLife(smallCalls(start, rate), start),
      start + 1_200_000,
    );
    expect(new Set(named(events)).size).toBe(events.length);
    for (const [n, event] of events.entries()) {
      expect(event.at).toBeGreaterThanOrEqual(events[n - 1]?.at ?? 0);
    }
    const first = events
      .filter((event) => event.callId === "call_0")
      .map((event) => event.stage);
    expect(first).toEqual(["started", "ended", "analysed"]);
    const dial = events
      .filter((event) => event.callId === "call_9")
      .map((event) => event.stage);
    expect(dial).toEqual(["ended", "analysed"]);
  });

  it("goes on from any instant as if it had been there before", () => {
    const all = upTo(
      new IndexedLife(smallCalls(start, rate), start),
      start + 900_000,
    );
    fc.assert(
      fc.property(fc.nat(900_000), (offset) => {
        const source = new IndexedLife(smallCalls(start, rate), start);
        source.seek(start + offset);
        const want = all.filter((event) => event.at > start + offset);
        expect(named(upTo(source, start + 900_000)).sort()).toEqual(
          named(want).sort(),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("holds no more than the calls that are alive", () => {
    const source = new IndexedLife(
      smallCalls(start, { count: 1000, periodMs: 60_000 }),
      start,
    );
    let most = 0;
    while (source.peek() <= start + 3_600_000) {
      source.take();
      most = Math.max(most, source.held);
    }
    expect(most).toBeLessThan(1000 * 5 * 3);
  });
});

describe("PlannedLife", () => {
  const life = {
    registered: start,
    started: start + 10,
    ended: start + 20,
    analysed: start + 30,
  };
  const plan = { life, finalCall: () => smallRecord("c", life) };

  it("lets a planned call live, and only what lies ahead", () => {
    const planned = new PlannedLife();
    planned.plan("c", plan, start + 10);
    expect(upTo(planned, start + 99).map((event) => event.stage)).toEqual([
      "ended",
      "analysed",
    ]);
  });

  it("forgets a dropped call, and the old plan of one that is planned anew", () => {
    const planned = new PlannedLife();
    planned.plan("c", plan, start);
    planned.plan("d", plan, start);
    planned.drop("d");
    const shorter = { registered: start, ended: start + 15 };
    planned.plan("c", { ...plan, life: shorter }, start);
    expect(named(upTo(planned, start + 99))).toEqual([`${start + 15} c ended`]);
  });

  it("lives again what lies ahead when the clock is set back", () => {
    const planned = new PlannedLife();
    planned.plan("c", plan, start);
    expect(upTo(planned, start + 99)).toHaveLength(3);
    planned.seek(start + 15);
    expect(upTo(planned, start + 99).map((event) => event.stage)).toEqual([
      "ended",
      "analysed",
    ]);
  });
});

describe("viewAt", () => {
  const life = {
    registered: start,
    started: start + 1000,
    ended: start + 9000,
    analysed: start + 12_000,
  };
  const full = smallRecord("c", life);
  const plan = { life, finalCall: () => full };
  const view = (offset: number) => viewAt(plan, start + offset);

  it.each<[number, Life, string | undefined]>([
    [-1, life, undefined],
    [0, life, "registered"],
    [1000, life, "started"],
    [9000, life, "ended"],
    [12_000, life, "analysed"],
    [5000, { registered: start, ended: start + 9000 }, "registered"],
    [99_000, { registered: start, ended: start + 9000 }, "ended"],
  ])("at %d ms of %j its stage is %s", (offset, given, want) => {
    expect(stageAt(given, start + offset)).toBe(want);
  });

  it("has of a registered call only what was sent with it", () => {
    const { call_status, ...rest } = view(0);
    expect(call_status).toBe("registered");
    expect(Object.keys(rest)).toEqual([
      "call_id",
      "agent_id",
      "audio_websocket_protocol",
      "audio_encoding",
      "sample_rate",
    ]);
  });

  it.each([
    [1400, undefined],
    [1500, "Agent: How"],
    [2200, "Agent: How may"],
    [4400, "Agent: How may I help?"],
    [4500, "Agent: How may I help?\nUser: Yes."],
  ])("at %d ms the transcript so far is %j", (offset, want) => {
    const call = view(offset);
    expect(call.call_status).toBe("ongoing");
    expect(call.start_timestamp).toBe(start + 1000);
    expect(call.end_timestamp).toBeUndefined();
    expect(call.transcript).toBe(want);
  });

  it("only ever grows", () => {
    fc.assert(
      fc.property(fc.nat(13_000), fc.nat(13_000), (a, b) => {
        const early = String(view(Math.min(a, b)).transcript ?? "");
        const late = String(view(Math.max(a, b)).transcript ?? "");
        expect(late.startsWith(early)).toBe(true);
      }),
    );
  });

  it("lacks the analysis until there is one", () => {
    expect(view(9000)).not.toHaveProperty("call_analysis");
    expect(view(12_000)).toBe(full);
  });
});
