import { describe, expect, it } from "vitest";
import { DATA_END } from "../calls/computed/data-options.js";
import { VirtualCalls } from "../calls/computed/virtual-calls.js";
import { indexCalls } from "./index-calls.js";
import { IndexedLife } from "./indexed-life.js";

const calls = new VirtualCalls({
  seed: 3,
  count: 2000,
  profile: "outbound",
  perMinute: 60,
});
const computed = indexCalls(0, calls);

/** Written out: the rule under test must not be what decides. */
const unconnected = [
  "concurrency_limit_reached",
  "dial_busy",
  "dial_failed",
  "dial_no_answer",
];

describe("indexCalls", () => {
  it("start when they connect, and only then", () => {
    const seen = new Set<string | undefined>();
    for (let i = 0; i < 2000; i++) {
      const reason = calls.callAt(i).disconnection_reason ?? "";
      const connects = !unconnected.includes(reason);
      expect(computed.lifeOf(i).started !== undefined).toBe(connects);
      seen.add(reason);
    }
    expect([...seen]).toEqual(expect.arrayContaining(unconnected));
  });

  it("live no longer than they say, in the order of their start", () => {
    let before = 0;
    for (let i = 0; i < 2500; i++) {
      const start = computed.startOf(i);
      const { started, ended, analysed } = computed.lifeOf(i);
      expect(start).toBeGreaterThanOrEqual(before);
      expect(started ?? ended).toBe(start);
      expect((analysed ?? ended) - start).toBeLessThanOrEqual(
        computed.longestLifeMs,
      );
      before = start;
    }
  });

  it("are, when an event comes, what the event says", () => {
    const life = new IndexedLife(computed, DATA_END - 60_000);
    const status = {
      started: "ongoing",
      ended: /ended|error/,
      analysed: /ended|error/,
    };
    while (life.peek() < DATA_END + 60_000) {
      const event = life.take();
      const call = event.call();
      expect(call.call_id).toBe(event.callId);
      expect(String(call.call_status)).toMatch(status[event.stage]);
      expect(call.call_analysis !== undefined).toBe(event.stage === "analysed");
    }
  });
});
