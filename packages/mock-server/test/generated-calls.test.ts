import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "../src/calls/call.js";
import { VirtualCalls } from "../src/calls/computed/virtual-calls.js";
import { ENDINGS } from "../src/calls/computed/endings.js";
import { PROFILES } from "../src/calls/computed/agent-profiles.js";
import { SIZES } from "../src/calls/computed/talk-sizes.js";
import { ByteWriter } from "../src/calls/computed/writer/byte-writer.js";
import { viewAt } from "../src/life/view-at.js";
import { fieldsOf, schema } from "./support/spec-schema.js";

interface Word {
  word: string;
  start: number;
  end: number;
}
interface Utterance {
  role: string;
  content: string;
  words: Word[];
}
type Item = Utterance | { role: string; content: string; tool_call_id: string };
type Latency = Record<
  "p50" | "p90" | "p95" | "p99" | "max" | "min" | "num",
  number
>;

const fc32 = { seed: fc.nat(), i: fc.nat(999_999_999) };
const anyData = fc.record({
  seed: fc32.seed,
  i: fc32.i,
  profile: fc.constantFrom(
    ...(Object.keys(PROFILES) as (keyof typeof PROFILES)[]),
  ),
  size: fc.constantFrom(...(Object.keys(SIZES) as (keyof typeof SIZES)[])),
});

/** Checks something of any call of any data set of a billion. */
function everyCall(
  check: (call: Call, calls: VirtualCalls, i: number) => void,
  numRuns = 250,
): void {
  fc.assert(
    fc.property(anyData, ({ i, ...options }) => {
      const calls = new VirtualCalls({ ...options, count: 1_000_000_000 });
      check(calls.callAt(i), calls, i);
    }),
    { numRuns },
  );
}

const spoken = (call: Call) => (call.transcript_object ?? []) as Utterance[];
const ms = (seconds: number) => Math.round(seconds * 1000);
const ending = (call: Call) =>
  ENDINGS.find(({ reason }) => reason === call.disconnection_reason);

describe("a generated call", () => {
  it("validates against the spec, and has no field that the spec doesn't know", () => {
    const validate = schema("call", "Call");
    const fields = fieldsOf("call", "Call");
    everyCall((call) => {
      expect(validate(call), JSON.stringify(validate.errors)).toBe(true);
      expect(Object.keys(call).filter((field) => !fields.has(field))).toEqual(
        [],
      );
    });
  });

  it("is written as JSON.stringify would write it", () => {
    const out = new ByteWriter();
    everyCall((call, calls, i) => {
      out.clear();
      calls.write(out, i);
      expect(new TextDecoder().decode(out.copy())).toBe(JSON.stringify(call));
    });
  });

  it("says the same thing in all three transcripts", () => {
    everyCall((call) => {
      const lines = spoken(call).map(
        ({ role, content }) =>
          `${role === "agent" ? "Agent" : "User"}: ${content}`,
      );
      expect(call.transcript ?? "").toBe(lines.join("\n"));
      const items = (call.transcript_with_tool_calls ?? []) as Item[];
      expect(JSON.stringify(items.filter((item) => "words" in item))).toBe(
        JSON.stringify(spoken(call)),
      );
      const retold = spoken(call).map(({ words }) =>
        words.map(({ word }) => word).join(" "),
      );
      expect(retold).toEqual(spoken(call).map(({ content }) => content));
    });
  });

  it("has a result for every tool call, and JSON in both", () => {
    everyCall((call) => {
      const items = (call.transcript_with_tool_calls ?? []) as (Item & {
        arguments?: string;
        tool_call_id?: string;
      })[];
      items.forEach((item, n) => {
        if (item.role !== "tool_call_invocation") {
          return;
        }
        expect(items[n + 1]?.role).toBe("tool_call_result");
        expect(items[n + 1]?.tool_call_id).toBe(item.tool_call_id);
        expect(JSON.parse(item.arguments ?? "")).toBeTypeOf("object");
        expect(JSON.parse(items[n + 1]?.content ?? "")).toBeTypeOf("object");
      });
    });
  });

  it("has words that follow each other within the call, and ends a tail after the last one", () => {
    everyCall((call) => {
      const words = spoken(call).flatMap((utterance) => utterance.words);
      const duration = (call.end_timestamp ?? 0) - (call.start_timestamp ?? 0);
      // Not an expectation a word: there are thousands.
      const moments = words.flatMap(({ start, end }) => [ms(start), ms(end)]);
      expect(
        moments.every((at, n) => n === 0 || at >= (moments[n - 1] ?? 0)),
      ).toBe(true);
      const at = moments.at(-1) ?? 0;
      if (words.length === 0) {
        return;
      }
      const tail = duration - at;
      if (call.disconnection_reason === "inactivity") {
        expect(tail).toBe(call.end_call_after_silence_ms);
      } else {
        expect(tail >= 150 && tail <= 1_200).toBe(true);
      }
    });
  });

  it("has the end-to-end percentiles of its own turns", () => {
    everyCall((call) => {
      const turns = spoken(call);
      const waits = turns
        .flatMap((turn, n) =>
          n > 0 && turn.role === "agent" ? [gapBefore(turns, n)] : [],
        )
        .sort((a, b) => a - b);
      const e2e = call.e2e_latency as Latency | undefined;
      if (turns.length === 0 || waits.length === 0) {
        return;
      }
      const rank = (percent: number) =>
        waits[Math.max(1, Math.ceil((percent * waits.length) / 100)) - 1];
      expect(e2e).toEqual({
        p50: rank(50),
        p90: rank(90),
        p95: rank(95),
        p99: rank(99),
        max: rank(100),
        min: rank(0),
        num: waits.length,
      });
    });
  });

  it("has percentiles in order, and measures every latency as often", () => {
    everyCall((call) => {
      const all = [
        call.e2e_latency,
        call.llm_latency,
        call.llm_websocket_network_rtt_latency,
      ] as (Latency | undefined)[];
      for (const latency of all) {
        if (latency === undefined) {
          continue;
        }
        const { min, p50, p90, p95, p99, max, num } = latency;
        expect([min, p50, p90, p95, p99, max]).toEqual(
          [min, p50, p90, p95, p99, max].sort((a, b) => a - b),
        );
        expect(num).toBe(all[0]?.num);
      }
    });
  });

  it("has a reason that fits its status, and a conversation only if somebody could speak", () => {
    everyCall((call) => {
      expect(call.call_status).toBe(ending(call)?.status);
      if (/^(dial_|error_|concurrency)/.test(call.disconnection_reason ?? "")) {
        expect(call.call_status).toBe("error");
        expect(call.transcript_object).toBeUndefined();
        expect(call.call_analysis).toBeUndefined();
      }
      if (call.disconnection_reason === "machine_detected") {
        expect(call.drop_call_if_machine_detected).toBe(true);
      }
    });
  });

  it("has numbers and a direction on the telephone alone, from ranges that are reserved for fiction", () => {
    const fictional = /^\+(1\d{3}55501\d\d|447700900\d{3})$/;
    everyCall((call) => {
      const web = call.audio_websocket_protocol === "web";
      for (const field of ["from_number", "to_number", "direction"]) {
        expect(field in call).toBe(!web);
      }
      expect(call.audio_encoding).toBe(web ? "s16le" : "mulaw");
      if (web) {
        return;
      }
      expect(call.sample_rate).toBe(8_000);
      expect(call.from_number).toMatch(fictional);
      expect(call.to_number).toMatch(fictional);
      if (/^dial_|machine/.test(call.disconnection_reason ?? "")) {
        expect(call.direction).toBe("outbound");
      }
    });
  });

  it.each(Object.keys(PROFILES) as (keyof typeof PROFILES)[])(
    "fails by an LLM websocket only where its agent has one: %s",
    (profile) => {
      const calls = new VirtualCalls({ profile, count: 3_000, size: "short" });
      const own = new Set<string>();
      const failed = new Set<string>();
      for (let i = 0; i < calls.count; i++) {
        const call = calls.callAt(i);
        if (call.llm_websocket_network_rtt_latency !== undefined) {
          own.add(call.agent_id);
        }
        if (/^error_llm_websocket_/.test(call.disconnection_reason ?? "")) {
          failed.add(call.agent_id);
        }
      }
      expect(own.size).toBeGreaterThan(0);
      expect(own.size).toBeLessThan(calls.agents.length);
      expect(failed).toEqual(own);
    },
  );

  it("keeps nothing that was said when it opted out", () => {
    let seen = 0;
    everyCall((call) => {
      if (call.opt_out_sensitive_data_storage !== true) {
        return;
      }
      seen++;
      const kept = [
        "transcript",
        "transcript_object",
        "transcript_with_tool_calls",
        "recording_url",
        "public_log_url",
      ];
      expect(kept.filter((field) => field in call)).toEqual([]);
      expect(Object.keys(call.call_analysis ?? {})).not.toContain(
        "call_summary",
      );
    }, 2_000);
    expect(seen).toBeGreaterThan(20);
  });

  it("lasts no longer than the bound on lengths, and its stages come in order", () => {
    everyCall((call, calls, i) => {
      const { registered, started, ended, analysed } = calls.lifeOf(i);
      const start = calls.startOf(i);
      expect(registered).toBeLessThan(start);
      expect(start).toBe(call.start_timestamp);
      expect(started ?? ended).toBe(start);
      expect(ended).toBe(call.end_timestamp);
      expect(ended).toBe(calls.endOf(i));
      expect(ended - start).toBeLessThanOrEqual(calls.longest);
      expect((analysed ?? ended) - start).toBeLessThanOrEqual(
        calls.settlesWithin,
      );
      expect(analysed === undefined).toBe(call.call_analysis === undefined);
    });
  });

  it("shows only what is known at the instant", () => {
    const validate = schema("call", "Call");
    everyCall((whole, calls, i) => {
      const { ended, analysed } = calls.lifeOf(i);
      const { call_analysis: _analysis, ...over } = whole;
      expect(JSON.stringify(calls.callAt(i, ended))).toBe(JSON.stringify(over));
      expect(JSON.stringify(calls.callAt(i, analysed ?? ended))).toBe(
        JSON.stringify(whole),
      );
      if (neverConnected(whole)) {
        return;
      }
      const ongoing = calls.callAt(i, calls.startOf(i));
      expect([
        ongoing.call_status,
        "end_timestamp" in ongoing,
        "transcript" in ongoing,
      ]).toEqual(["ongoing", false, false]);
      expect(validate(ongoing)).toBe(true);
    }, 150);
  });

  it("is never ongoing when it doesn't connect: registered while it rings, then over, at one instant", () => {
    let seen = 0;
    everyCall((whole, calls, i) => {
      if (!neverConnected(whole)) {
        return;
      }
      seen++;
      const { registered, started, ended } = calls.lifeOf(i);
      expect(started).toBeUndefined();
      expect(whole.end_timestamp).toBe(whole.start_timestamp);
      for (const now of [registered, ended - 1]) {
        const ringing = calls.callAt(i, now);
        expect(ringing.call_status).toBe("registered");
        expect(ringing).not.toHaveProperty("start_timestamp");
        expect(ringing).not.toHaveProperty("disconnection_reason");
      }
      expect(calls.callAt(i, ended)).toEqual(whole);
    }, 1_000);
    expect(seen).toBeGreaterThan(30);
  });
});

/** Written out: the rule under test must not be what decides. */
function neverConnected({ disconnection_reason: reason = "" }: Call): boolean {
  return /^(dial_.*|concurrency_limit_reached)$/.test(reason);
}

describe("a generated call at any instant of its life", () => {
  it("is what the table of stages makes of it, to the word, as a dialled call is", () => {
    const validate = schema("call", "Call");
    let grown = 0;
    everyCall((whole, calls, i) => {
      const life = calls.lifeOf(i);
      const last = (life.analysed ?? life.ended) - life.registered;
      for (const share of [0, 0.1, 0.37, 0.8, 0.97, 0.999, 1]) {
        const now = life.registered + Math.floor(last * share);
        const seen = calls.callAt(i, now);
        expect(seen).toEqual(viewAt({ life, finalCall: () => whole }, now));
        expect(validate(seen)).toBe(true);
        if (seen.transcript?.length !== whole.transcript?.length) {
          grown++;
        }
      }
    }, 150);
    expect(grown).toBeGreaterThan(100);
  });
});

function gapBefore(turns: readonly Utterance[], n: number): number {
  return (
    ms(turns[n]?.words[0]?.start ?? 0) -
    ms(turns[n - 1]?.words.at(-1)?.end ?? 0)
  );
}
