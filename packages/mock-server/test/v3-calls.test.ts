import type { Call } from "@rollcall/core/v3";
import { reasonGroup } from "@rollcall/core/v3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call as LegacyCall } from "../src/calls/call.js";
import { PROFILES } from "../src/calls/computed/agent-profiles.js";
import { VirtualCalls } from "../src/calls/computed/virtual-calls.js";
import { V3Calls } from "../src/calls/v3/v3-calls.js";
import { v3CallFields, v3Schema } from "./support/v3-schema.js";

/** What filters know of a use of a tool. */
interface ToolUse {
  readonly name: string;
  readonly latency_ms: number;
  readonly success: boolean;
}

/** A call, as both versions show it. */
interface Seen {
  readonly call: Call;
  readonly legacy: LegacyCall;
  readonly tools: readonly ToolUse[];
  readonly listed: object;
}

/** What a list leaves out of a call. */
function withoutTranscripts(call: Call): object {
  const kept = Object.entries(call).filter(
    ([name]) => !/transcript/.test(name),
  );
  return Object.fromEntries(kept);
}

const profiles = Object.keys(PROFILES) as (keyof typeof PROFILES)[];
const anyData = fc.record({
  seed: fc.nat(),
  i: fc.nat(999_999_999),
  profile: fc.constantFrom(...profiles),
});

const agent = { role: "agent" };

/** Who says a line of the transcript. */
const labels: Readonly<Record<string, string>> = {
  agent: "Agent",
  user: "User",
  transfer_target: "Transfer Target",
};

/** A call of a data set, at an instant of its life; in the end without one. */
function seeCall(calls: VirtualCalls, i: number, now?: number): Seen {
  const v3 = new V3Calls(calls);
  const view = v3.viewOf(i, now ?? Infinity);
  return {
    listed: v3.viewInList(i, now ?? Infinity),
    call: view.call as unknown as Call,
    legacy: calls.callAt(i, now),
    tools: view.hidden().tool_calls as readonly ToolUse[],
  };
}

/** Checks something of any call of any data set of a billion. */
function everyCall(check: (seen: Seen) => void, numRuns = 200): void {
  const property = fc.property(anyData, ({ i, ...options }) => {
    const calls = new VirtualCalls({ ...options, count: 1_000_000_000 });
    check(seeCall(calls, i));
  });
  fc.assert(property, { numRuns });
}

/** The first thousand calls of a data set. */
function manyCalls(): Seen[] {
  const calls = new VirtualCalls({ seed: 5, count: 1_000 });
  return Array.from({ length: 1_000 }, (_, i) => seeCall(calls, i));
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);

describe("a call of the present version", () => {
  it("validates against the spec, and has no field that the spec doesn't know", () => {
    const validate = v3Schema("call", "Call");
    everyCall(({ call }) => {
      expect(validate(call), JSON.stringify(validate.errors)).toBe(true);
      const unknown = Object.keys(call).filter(
        (name) => !v3CallFields.has(name),
      );
      expect(unknown).toEqual([]);
    });
  });

  it("is listed without what was said", () => {
    const validate = v3Schema("listed-call", "ListedCall");
    everyCall(({ call, listed }) => {
      expect(validate(listed), JSON.stringify(validate.errors)).toBe(true);
      expect(listed).toEqual(withoutTranscripts(call));
      expect(JSON.stringify(listed)).not.toMatch(/transcript/);
    });
  });

  it("is listed in the same way in each stage of its life", () => {
    const property = fc.property(anyData, ({ i, ...options }) => {
      const calls = new VirtualCalls({ ...options, count: 1_000_000_000 });
      for (const instant of Object.values(calls.lifeOf(i))) {
        const { call, listed } = seeCall(calls, i, instant);
        expect(listed).toEqual(withoutTranscripts(call));
      }
    });
    fc.assert(property);
  });

  it("is the same whenever it is asked for", () => {
    everyCall(({ call, legacy }) => {
      expect(call.call_id).toBe(legacy.call_id);
    }, 20);
    const [once, again] = [manyCalls(), manyCalls()];
    expect(again).toEqual(once);
  });

  it("says what the legacy call says", () => {
    everyCall(({ call, legacy }) => {
      const { agent_id, start_timestamp, transcript, metadata } = legacy;
      expect(call).toMatchObject({ agent_id, start_timestamp });
      const greeted = /\nTransfer Target: [^\n]*$/;
      expect(call.transcript?.replace(greeted, "")).toEqual(transcript);
      expect(call.metadata).toEqual(metadata);
      const isWeb = legacy.audio_websocket_protocol === "web";
      expect(call.call_type).toBe(isWeb ? "web_call" : "phone_call");
      expect(call.call_analysis?.call_summary).toEqual(
        legacy.call_analysis?.call_summary,
      );
    });
  });

  it("costs what its products cost", () => {
    everyCall(({ call }) => {
      const { call_cost: cost, start_timestamp = 0, end_timestamp = 0 } = call;
      const products = cost?.product_costs ?? [];
      const seconds = Math.ceil((end_timestamp - start_timestamp) / 1000);
      expect(cost?.combined_cost).toBe(sum(products.map((one) => one.cost)));
      expect(cost?.total_duration_seconds).toBe(seconds);
      const charged = products.filter((one) => !one.is_transfer_leg_cost);
      const prices = charged.map((one) => one.unit_price ?? 0);
      expect(cost?.total_duration_unit_price).toBe(sum(prices));
      for (const one of charged) {
        expect(one.cost).toBe((one.unit_price ?? 0) * seconds);
      }
    });
  });

  it("lasts from its start to its end", () => {
    everyCall(({ call }) => {
      const { start_timestamp = 0, end_timestamp = 0, duration_ms } = call;
      expect(duration_ms).toBe(end_timestamp - start_timestamp);
      const { transfer_end_timestamp: transferEnd } = call;
      const isTransfer = reasonGroup(call.disconnection_reason) === "transfer";
      expect(transferEnd !== undefined).toBe(isTransfer);
      expect(call.transfer_destination !== undefined).toBe(isTransfer);
      expect(transferEnd ?? Infinity).toBeGreaterThan(end_timestamp);
    });
  });

  it("has latencies whose values give the percentiles", () => {
    everyCall(({ call, legacy }) => {
      for (const latency of Object.values(call.latency ?? {})) {
        const sorted = [...(latency.values ?? [])].sort((a, b) => a - b);
        const at = (percent: number) =>
          sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
        expect(latency).toMatchObject({
          p50: at(50),
          p90: at(90),
          p95: at(95),
          p99: at(99),
          max: at(100),
          min: at(0),
          num: sorted.length,
        });
      }
      expect(call.latency?.e2e?.p50).toBe(legacy.e2e_latency?.p50);
      expect(call.latency?.llm?.p99).toBe(legacy.llm_latency?.p99);
      expect(call.latency?.llm_websocket_network_rtt?.max).toBe(
        legacy.llm_websocket_network_rtt_latency?.max,
      );
    });
  });

  it("splits each wait into parts that are not longer than it", () => {
    everyCall(({ call }) => {
      const { e2e, asr, llm, tts, s2s } = call.latency ?? {};
      e2e?.values?.forEach((whole, n) => {
        const parts = [asr, llm, tts, s2s].map((one) => one?.values?.[n] ?? 0);
        expect(sum(parts)).toBeLessThanOrEqual(whole);
      });
    });
  });

  it("answers no more often than the agent speaks, as far as that is kept", () => {
    everyCall(({ call }) => {
      const said = call.transcript_object;
      const turns = said?.filter(({ role }) => role === agent.role).length;
      const answers = call.latency?.e2e?.num ?? 0;
      expect(answers).toBeLessThanOrEqual(turns ?? answers);
    });
  });

  it("used tokens in as many requests as it gave answers", () => {
    everyCall(({ call }) => {
      const { llm_token_usage: usage } = call;
      if (usage === undefined) {
        return;
      }
      expect(usage.num_requests).toBe(usage.values.length);
      expect(usage.num_requests).toBe(call.latency?.e2e?.num);
      expect(usage.average).toBe(sum(usage.values) / usage.values.length);
    });
  });

  it("reached a voicemail if its reason says so", () => {
    everyCall(({ call }) => {
      const { call_analysis: analysis, disconnection_reason: reason } = call;
      const isVoicemail = reason === "voicemail_reached";
      expect(analysis?.in_voicemail ?? isVoicemail).toBe(isVoicemail);
      if (isVoicemail) {
        expect(analysis?.call_successful).toBe(false);
      }
    });
  });

  it("never connected if its status says so, and then was silent", () => {
    everyCall(({ call }) => {
      const group = reasonGroup(call.disconnection_reason);
      const isSilent = call.call_status === "not_connected";
      expect(group === "not_connected").toBe(isSilent);
      expect(isSilent && call.transcript !== undefined).toBe(false);
      expect(isSilent && call.duration_ms !== 0).toBe(false);
    });
  });

  it("says the same in its transcripts", () => {
    everyCall(({ call }) => {
      const items = call.transcript_with_tool_calls ?? [];
      const said = items.filter((item) => "words" in item);
      expect(said).toEqual(call.transcript_object ?? []);
      const lines = said.map((item) => `${labels[item.role]}: ${item.content}`);
      expect(call.transcript ?? "").toBe(lines.join("\n"));
      const scrubbed = call.scrubbed_transcript_with_tool_calls;
      expect(scrubbed?.length ?? items.length).toBe(items.length);
      const last = call.transcript_object?.at(-1)?.words.at(-1);
      const end = (last?.end ?? 0) * 1000;
      expect(end).toBeLessThanOrEqual(call.duration_ms ?? 0);
    });
  });

  it("uses each tool within the silence before the answer", () => {
    everyCall(({ call, tools }) => {
      const items = call.transcript_with_tool_calls ?? [];
      const invoked = items.flatMap((item) =>
        item.role === "tool_call_invocation" ? [item.name] : [],
      );
      const successes = items.flatMap((item) =>
        item.role === "tool_call_result" ? [item.successful] : [],
      );
      expect(tools.map((tool) => tool.name)).toEqual(invoked);
      expect(tools.map((tool) => tool.success)).toEqual(successes);
      for (const { latency_ms } of tools) {
        expect(latency_ms).toBeGreaterThan(0);
        expect(latency_ms).toBeLessThan(call.latency?.e2e?.max ?? 0);
      }
    });
  });

  it("signs its links where it was asked to, and keeps what it may", () => {
    everyCall(({ call }) => {
      const links = [call.recording_url, call.public_log_url];
      for (const link of links.filter((one) => one !== undefined)) {
        expect(/signature=/.test(link)).toBe(call.opt_in_signed_url);
      }
      const isBasic = call.data_storage_setting === "basic_attributes_only";
      expect(isBasic && call.transcript !== undefined).toBe(false);
      const isScrubbed = call.data_storage_setting === "everything_except_pii";
      const scrubbed = call.scrubbed_recording_url;
      expect(scrubbed !== undefined && !isScrubbed).toBe(false);
    });
  });

  it("tells no name in what is scrubbed", () => {
    const scrubbed = manyCalls().flatMap(
      ({ call }) => call.scrubbed_transcript_with_tool_calls ?? [],
    );
    expect(scrubbed.length).toBeGreaterThan(50);
    expect(JSON.stringify(scrubbed)).not.toMatch(/Elena|Duarte|Zoë|Müller/);
  });

  it("has its like of every kind in a thousand calls", () => {
    const all = manyCalls().map(({ call }) => call);
    const items = all.flatMap((call) => call.transcript_with_tool_calls ?? []);
    const roles = new Set<string>(items.map((item) => item.role));
    expect(roles).toEqual(
      new Set([
        agent.role,
        "user",
        "transfer_target",
        "tool_call_invocation",
        "tool_call_result",
        "node_transition",
        "dtmf",
      ]),
    );
    const seen = new Set(all.flatMap((call) => Object.keys(call)));
    expect([...v3CallFields].filter((name) => !seen.has(name))).toEqual([]);
    const reasons = new Set(all.map((call) => call.disconnection_reason));
    expect(reasons.size).toBeGreaterThan(20);
  });
});
