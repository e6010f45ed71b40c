import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROFILES } from "../src/calls/computed/agent-profiles.js";
import { SCRIPTS } from "../src/calls/computed/corpus/index.js";
import { DATA_DAYS, DATA_END } from "../src/calls/computed/data-options.js";
import { ENDINGS } from "../src/calls/computed/endings.js";
import { SIZES, type SizeName } from "../src/calls/computed/talk-sizes.js";
import { VirtualCalls } from "../src/calls/computed/virtual-calls.js";
import { ByteWriter } from "../src/calls/computed/writer/byte-writer.js";

describe("a data set", () => {
  it("is in order by start and id, found by time and by id, at any size", () => {
    const sizes = fc.constantFrom(
      1,
      2,
      3,
      64,
      65,
      1_000,
      1_000_000,
      1_000_000_000,
    );
    const property = fc.property(
      fc.nat(),
      sizes,
      fc.nat(),
      (seed, count, at) => {
        const calls = new VirtualCalls({ seed, count });
        const i = at % count;
        const start = calls.startOf(i);
        expect(calls.numberOf(calls.idOf(i))).toBe(i);
        expect(start).toBeGreaterThanOrEqual(DATA_END - DATA_DAYS * 86_400_000);
        expect(start).toBeLessThan(DATA_END);
        const first = calls.arrivals.firstAt(start);
        expect(calls.startOf(first)).toBe(start);
        if (first > 0) {
          expect(calls.startOf(first - 1)).toBeLessThan(start);
        }
        if (i === 0) {
          return;
        }
        const tied = calls.startOf(i - 1) === start;
        expect(calls.startOf(i - 1)).toBeLessThanOrEqual(start);
        if (tied) {
          expect(calls.idOf(i - 1) < calls.idOf(i)).toBe(true);
        }
      },
    );
    fc.assert(property, { numRuns: 1_000 });
  });

  it("goes on after its span when calls keep arriving", () => {
    const calls = new VirtualCalls({ count: 100, perMinute: 6 });
    expect(calls.startedBy(DATA_END - 1)).toBe(100);
    expect(calls.startedBy(DATA_END + 600_000)).toBeGreaterThanOrEqual(158);
    for (let i = 95; i < 200; i++) {
      expect(calls.startOf(i)).toBeGreaterThanOrEqual(calls.startOf(i - 1));
      expect(calls.numberOf(calls.idOf(i))).toBe(i);
    }
  });

  it("knows a made-up id, and one of another seed", () => {
    const calls = new VirtualCalls({ seed: 1, count: 1_000_000_000 });
    expect(
      calls.numberOf(new VirtualCalls({ seed: 2 }).idOf(5)),
    ).toBeUndefined();
    expect(calls.numberOf(`call_${"0".repeat(32)}`)).toBeUndefined();
    expect(calls.numberOf(calls.idOf(7).toUpperCase())).toBeUndefined();
  });

  it("is busiest in office hours on weekdays", () => {
    const calls = new VirtualCalls({ count: 20_000 });
    const starts = Array.from(
      { length: calls.count },
      (_, i) => new Date(calls.startOf(i)),
    );
    const share = (test: (at: Date) => boolean) =>
      starts.filter(test).length / starts.length;
    expect(
      share((at) => at.getUTCHours() >= 8 && at.getUTCHours() < 18),
    ).toBeGreaterThan(0.6);
    expect(share((at) => at.getUTCDay() === 0)).toBeLessThan(0.1);
  });

  it.each(Object.keys(SIZES) as SizeName[])(
    "has connected calls of all lengths at size %s: no length is common",
    (size) => {
      const calls = new VirtualCalls({ count: 20_000, size });
      const seen = new Map<number, number>();
      for (let i = 0; i < 20_000; i++) {
        const duration = calls.durationOf(i);
        const connected = calls.lifeOf(i).started !== undefined;
        expect(duration > 0).toBe(connected);
        if (connected) {
          seen.set(duration, (seen.get(duration) ?? 0) + 1);
        }
      }
      expect(Math.max(...seen.values())).toBeLessThan(60);
    },
  );

  it("has every kind of ending, channel and agent", () => {
    const calls = new VirtualCalls({ count: 20_000, size: "short" });
    const all = Array.from({ length: 20_000 }, (_, i) => calls.callAt(i));
    const values = (field: string) => new Set(all.map((call) => call[field]));
    expect(values("disconnection_reason").size).toBe(ENDINGS.length);
    expect(values("agent_id").size).toBe(calls.agents.length);
    expect(calls.agents.length).toBeGreaterThanOrEqual(3);
    expect(values("direction")).toEqual(
      new Set(["inbound", "outbound", undefined]),
    );
  });

  it.each(Object.entries(PROFILES))(
    "profile %s deals all its cards, and knows its scripts",
    (_name, profile) => {
      expect(profile.reduce((sum, { share }) => sum + share, 0)).toBe(32);
      for (const { script } of profile) {
        expect(Object.keys(SCRIPTS)).toContain(script);
      }
    },
  );

  it("is the same on every machine", async () => {
    const bytes = new ByteWriter();
    const calls = new VirtualCalls({
      seed: 42,
      count: 1_000_000_000,
      size: "long",
    });
    for (let i = 0; i < 1_000_000_000; i += 9_999_991) {
      calls.write(bytes, i);
    }
    const digest = await crypto.subtle.digest(
      "SHA-256",
      bytes.copy() as Uint8Array<ArrayBuffer>,
    );
    expect(Buffer.from(digest).toString("hex")).toMatchInlineSnapshot(
      `"9e980e4a0462e0a364f122a64168c4cd0d9f48c0e62dd4d81dc16e2b68f93399"`,
    );
  });
});
