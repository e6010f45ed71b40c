import { describe, expect, it } from "vitest";
import type { Fields } from "../../calls/v3/v3-call.js";
import { callLogOf } from "./call-log.js";

const start = Date.UTC(2026, 9, 1, 12);

function say(role: string, from: number, to: number, content: string): Fields {
  const words = [{ word: content, start: from, end: to }];
  return { role, content, words };
}

const call = {
  call_id: "call_1",
  agent_id: "agent_1",
  start_timestamp: start,
  end_timestamp: start + 9_500,
  disconnection_reason: "transfer_bridged",
  transcript_with_tool_calls: [
    say("agent", 0.25, 1.5, 'Who is "there"?\nHello?'),
    say("user", 2, 3.125, "Zoë"),
    {
      role: "tool_call_invocation",
      tool_call_id: "t1",
      name: "find",
      arguments: '{"a":1}',
    },
    {
      role: "tool_call_result",
      tool_call_id: "t1",
      successful: true,
      content: "…",
    },
    say("agent", 4, 5, "Bye"),
    { role: "dtmf", digit: "3" },
  ],
  latency: { e2e: { p50: 812, num: 2, values: [800, 824] } },
};

function log(one: Fields, legacy: Fields = one): string {
  const file = callLogOf(one, legacy);
  return Buffer.concat(file.slice(0, file.length)).toString();
}

describe("the log of a call", () => {
  it("tells what happened, each on a line with its instant", () => {
    const legacy = { disconnection_reason: "call_transfer" };
    expect(log(call, legacy)).toBe(
      `${[
        "2026-10-01T12:00:00.000Z call call_1 of agent_1",
        '2026-10-01T12:00:00.250Z agent "Who is \\"there\\"?\\nHello?"',
        '2026-10-01T12:00:02.000Z user "Zoë"',
        '2026-10-01T12:00:03.125Z tool_call_invocation "t1" "find" "{\\"a\\":1}"',
        '2026-10-01T12:00:03.125Z tool_call_result "t1" true',
        '2026-10-01T12:00:04.000Z agent "Bye"',
        '2026-10-01T12:00:05.000Z dtmf "3"',
        "2026-10-01T12:00:09.500Z latency e2e p50=812 num=2",
        "2026-10-01T12:00:09.500Z end transfer_bridged (v1: call_transfer)",
      ].join("\n")}\n`,
    );
  });

  it("is read in parts, by bytes", () => {
    const file = callLogOf(call, call);
    const whole = Buffer.concat(file.slice(0, file.length));
    expect(file.length).toBe(whole.length);
    const part = Buffer.concat(file.slice(50, 150));
    expect(part.equals(whole.subarray(50, 150))).toBe(true);
  });

  it.each<[name: string, call: Fields, want: string]>([
    ["nothing", {}, "- call  of \n- end for no known reason\n"],
    [
      "what is no date, and more than a line",
      {
        call_id: "a\nb\u009b",
        agent_id: 1,
        start_timestamp: 1e300,
        transcript_object: [null, 7],
      },
      "- call a b  of 1\n- end for no known reason\n",
    ],
    [
      "odd items",
      {
        transcript_object: [
          { role: "toString" },
          { role: "agent", words: "w" },
        ],
      },
      "- call  of \n- toString\n- agent\n- end for no known reason\n",
    ],
  ])("survives a call with %s", (_name, given, want) => {
    expect(log(given)).toBe(want);
  });
});
