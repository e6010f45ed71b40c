import { describe, expect, it } from "vitest";
import { VirtualCalls } from "../calls/computed/calls.js";
import { DATA_END } from "../calls/computed/data-options.js";
import { computedCalls, isUnconnected } from "./computed-calls.js";
import { IndexedLife } from "./indexed-life.js";

const calls = new VirtualCalls({
  seed: 3,
  count: 2000,
  profile: "outbound",
  perMinute: 60,
});
const computed = computedCalls(0, calls);

describe("computedCalls", () => {
  it("start when they connect, and only then", () => {
    let unconnected = 0;
    for (let i = 0; i < 2000; i++) {
      const dialledInVain = isUnconnected(calls.callAt(i).disconnection_reason);
      if (dialledInVain) {
        unconnected += 1;
      }
      expect(computed.instants(i).started === undefined).toBe(dialledInVain);
    }
    expect(unconnected).toBeGreaterThan(50);
  });

  it("live no longer than they say, in the order of their start", () => {
    let before = 0;
    for (let i = 0; i < 2500; i++) {
      const { registered, ended, analysed } = computed.instants(i);
      expect(registered).toBeGreaterThanOrEqual(before);
      expect((analysed ?? ended) - registered).toBeLessThanOrEqual(
        computed.longestLifeMs,
      );
      before = registered;
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
      const call = event.record();
      expect(call.call_id).toBe(event.callId);
      expect(String(call.call_status)).toMatch(status[event.stage]);
      expect(call.call_analysis !== undefined).toBe(event.stage === "analysed");
    }
  });
});
