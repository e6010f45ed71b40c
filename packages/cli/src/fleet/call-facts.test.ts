import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFacts } from "./call-facts.js";
import { Tally } from "./tally.js";

const legacy = {
  call_id: "call_1",
  agent_id: "agent_1",
  call_status: "ended",
  start_timestamp: 1000,
  end_timestamp: 5000,
  disconnection_reason: "machine_detected",
  e2e_latency: { p50: 800, p90: 900, num: 2 },
  call_analysis: {
    agent_task_completion_rating: "Partial",
    user_sentiment: "Negative",
  },
};

const present = {
  ...legacy,
  agent_version: 3,
  duration_ms: 4000,
  disconnection_reason: "voicemail_reached",
  e2e_latency: undefined,
  latency: { e2e: { p50: 800, values: [700, 900] } },
  call_analysis: {
    call_successful: false,
    in_voicemail: true,
    user_sentiment: "Negative",
  },
  call_cost: { combined_cost: 4.5 },
};

const shared = {
  id: "call_1",
  durationMs: 4000,
  reasonGroup: "machine",
  isSuccessful: false,
  isVoicemail: true,
  sentiment: "Negative",
};

describe("the facts of a call", () => {
  it.each([
    ["the legacy version", legacy, shared],
    [
      "the present version",
      present,
      { ...shared, version: "3", costCents: 4.5 },
    ],
  ])("of %s", (_, call, want) => {
    expect(readFacts(call)).toMatchObject(want);
    expect(readFacts(call).latencies[0]).toMatchObject({
      part: "e2e",
      p50: 800,
    });
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a text", "call"],
    ["nothing in it", {}],
    ["null everywhere", { call_id: null, latency: null, call_cost: null }],
    ["texts for numbers", { start_timestamp: "1", duration_ms: "4000" }],
    ["a start beyond any calendar", { start_timestamp: 9e15 }],
    ["negative amounts", { duration_ms: -1, call_cost: { combined_cost: -1 } }],
    ["texts for latencies", { latency: { e2e: "800", llm: { p50: "1" } } }],
  ])("of an odd call, %s, are none", (_, call) => {
    const { latencies, ...facts } = readFacts(call);
    expect(latencies).toEqual([]);
    expect(Object.values(facts).filter((fact) => fact !== undefined)).toEqual(
      [],
    );
  });
});

describe("a tally", () => {
  it("is the same with odd calls between, but for their number", () => {
    const anything = fc.array(fc.anything(), { maxLength: 5 });
    fc.assert(
      fc.property(anything, (odd) => {
        const tally = new Tally();
        const calls = [...odd, legacy, ...odd, present, ...odd];
        for (const call of calls) {
          tally.add(readFacts(call));
        }
        expect(tally.calls).toBe(calls.length);
        expect(tally.durations.count).toBe(2);
        expect(tally.success.known).toBe(2);
        expect(tally.latencies.get("e2e")?.medians.count).toBe(2);
        expect(tally.concurrency.peak).toEqual({ calls: 2, at: 1000 });
      }),
    );
  });

  it("takes calls whose every field is anything", () => {
    const field = fc.oneof(fc.anything(), fc.double(), fc.string());
    const call = fc.record(
      {
        start_timestamp: field,
        end_timestamp: field,
        duration_ms: field,
        agent_version: field,
        call_analysis: field,
        call_cost: fc.record({ combined_cost: field }),
        latency: fc.dictionary(fc.string(), fc.record({ values: field })),
        e2e_latency: fc.record({ p50: field }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(call), (calls) => {
        const tally = new Tally();
        for (const one of calls) {
          tally.add(readFacts(one));
        }
        const median = tally.durations.quantile(0.5) ?? 0;
        expect(Number.isFinite(median) && median >= 0).toBe(true);
      }),
    );
  });
});
