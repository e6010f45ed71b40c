import { describe, expect, it } from "vitest";
import { disconnectionReasonValues as reasons } from "../generated/enums.js";
import {
  bodySchemas,
  callSchema,
  type Schema,
  webhookSchemas,
} from "./index.js";

const call = {
  call_id: "call_1",
  agent_id: "agent_1",
  audio_websocket_protocol: "twilio",
  audio_encoding: "mulaw",
  sample_rate: 8000,
  call_status: "ended",
};
const { call_id: _, ...nameless } = call;
const said = { role: "agent", content: "Hello", words: [] };
const phone = { from_number: "+12025550143", to_number: "+12125550178" };

const messagesOf = (schema: Schema<unknown>, value: unknown) =>
  schema.issuesOf(value).map(({ message }) => message);

describe("one fault is one issue, in words", () => {
  it.each<[string, unknown, string]>([
    [
      "not a call at all",
      [call],
      "the value: expected an object, got an array",
    ],
    ["null", null, "the value: expected an object, got null"],
    ["a missing field", nameless, "/call_id: expected a string, got nothing"],
    [
      "another type",
      { ...call, call_id: 7 },
      "/call_id: expected a string, got an integer",
    ],
    [
      "a rate as text",
      { ...call, sample_rate: "8000" },
      "/sample_rate: expected an integer from 8000 to 48000, got a string",
    ],
    [
      "a rate too low",
      { ...call, sample_rate: 7999 },
      "/sample_rate: expected an integer from 8000 to 48000, got an integer below 8000",
    ],
    [
      "a fraction",
      { ...call, start_timestamp: 1.5 },
      "/start_timestamp: expected an integer, got a number",
    ],
    [
      "a silence too short",
      { ...call, end_call_after_silence_ms: 1 },
      "/end_call_after_silence_ms: expected an integer of at least 10000, got an integer below 10000",
    ],
    [
      "a variable whose name may be personal",
      { ...call, retell_llm_dynamic_variables: { "+12025550143": 1 } },
      "/retell_llm_dynamic_variables/*: expected a string, got an integer",
    ],
    [
      "a number that is not finite",
      { ...call, sample_rate: Number.POSITIVE_INFINITY },
      "/sample_rate: expected an integer from 8000 to 48000, got a number that is not finite",
    ],
    [
      "a variable that is no string",
      { ...call, retell_llm_dynamic_variables: { "a/b~c": 1 } },
      "/retell_llm_dynamic_variables/a~1b~0c: expected a string, got an integer",
    ],
    [
      "an unknown status",
      { ...call, call_status: "paused" },
      '/call_status: expected one of registered, ongoing, ended, error, got "paused"',
    ],
    [
      "a status of another type",
      { ...call, call_status: 1 },
      "/call_status: expected one of registered, ongoing, ended, error, got an integer",
    ],
    [
      "something private in an enum",
      { ...call, direction: "+12025550143" },
      "/direction: expected one of inbound, outbound, got another string",
    ],
    [
      "an unknown reason",
      { ...call, disconnection_reason: "x" },
      `/disconnection_reason: expected one of ${reasons.slice(0, 6).join(", ")} and ${reasons.length - 6} more, got "x"`,
    ],
    [
      "no role",
      { ...call, transcript_with_tool_calls: [{ content: "Hello" }] },
      "/transcript_with_tool_calls/0/role: expected one of agent, user, tool_call_invocation, tool_call_result, got nothing",
    ],
    [
      "an unknown role",
      {
        ...call,
        transcript_with_tool_calls: [said, { role: "dtmf", digits: 1 }],
      },
      '/transcript_with_tool_calls/1/role: expected one of agent, user, tool_call_invocation, tool_call_result, got "dtmf"',
    ],
    [
      "a broken utterance",
      { ...call, transcript_with_tool_calls: [{ ...said, words: {} }] },
      "/transcript_with_tool_calls/0/words: expected an array, got an object",
    ],
    [
      "a broken invocation",
      {
        ...call,
        transcript_with_tool_calls: [
          { role: "tool_call_invocation", tool_call_id: "t", name: "n" },
        ],
      },
      "/transcript_with_tool_calls/0/arguments: expected a string, got nothing",
    ],
  ])("%s", (_name, value, want) => {
    expect(messagesOf(callSchema, value)).toEqual([want]);
  });

  it.each<[string, Schema<unknown>, unknown, string[]]>([
    [
      "a number that is not E.164",
      bodySchemas.createPhoneCall,
      { ...phone, to_number: "0201" },
      [
        "/to_number: expected a string that matches ^\\+[1-9][0-9]{1,14}$, got a string that does not",
      ],
    ],
    [
      "an event in the early form",
      webhookSchemas.call_ended,
      { event: "call_ended", data: call },
      [],
    ],
    [
      "an event in the later form",
      webhookSchemas.call_ended,
      { event: "call_ended", call },
      [],
    ],
    [
      "an event in both forms, the early one empty",
      webhookSchemas.call_ended,
      { event: "call_ended", data: null, call },
      [],
    ],
    [
      "an event whose only call is null",
      webhookSchemas.call_ended,
      { event: "call_ended", data: null },
      ["/data: expected an object, got null"],
    ],
    [
      "an event without a call",
      webhookSchemas.call_ended,
      { event: "call_ended" },
      [
        "the value: expected an object with call or data, got an object with none of them",
      ],
    ],
    [
      "an event with a broken call",
      webhookSchemas.call_ended,
      { event: "call_ended", call: nameless },
      ["/call/call_id: expected a string, got nothing"],
    ],
    [
      "an event of another name",
      webhookSchemas.call_ended,
      { event: "call_rated", call },
      ['/event: expected call_ended, got "call_rated"'],
    ],
  ])("%s", (_name, schema, value, want) => {
    expect(messagesOf(schema, value)).toEqual(want);
  });
});
