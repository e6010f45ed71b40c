import { describe, expect, it } from "vitest";
import { connectModel, createCalls } from "./model.js";

const id = "call_large";
const words = 'He said "no\\yes" and \u202eleft. 👋 ';
const long = words.repeat(500);

/** A mock with a call that fits into no answer. */
function createLargeCall() {
  const mock = createCalls(2);
  mock.calls.add([
    {
      call_id: id,
      agent_id: "agent_1",
      call_status: "ended",
      start_timestamp: Date.parse("2026-11-20T10:00:00Z"),
      end_timestamp: Date.parse("2026-11-20T10:10:00Z"),
      metadata: { plan: "pro", notes: long },
      transcript: long,
      transcript_object: [
        { role: "agent", content: "Hello", words: [] },
        { role: "user", content: long, words: [] },
      ],
    },
  ]);
  return mock;
}

const connect = (flags: object = {}) => {
  const { fetch } = createLargeCall();
  return connectModel({
    fetch,
    flags: { maxTokens: ["1000"], redact: false, ...flags },
  });
};

describe("a call that is larger than an answer", () => {
  it("comes without its largest fields, with what to ask for", async () => {
    const model = await connect();
    const { data, size } = await model.call("get_call", { id });
    const { left_out: leftOut } = data.call as { left_out: string[] };
    expect(size).toBeLessThanOrEqual(4000);
    expect(leftOut.join()).toMatch(/transcript_object: \d+ tokens/);
    expect(leftOut.join()).toMatch(/metadata: \d{4} tokens/);
    expect(data.note).toMatch(/fields such as metadata\.plan.*get_transcript/);
  });

  it("shows a part that is asked for", async () => {
    const model = await connect();
    const fields = "metadata.plan";
    const { data } = await model.call("get_call", { id, fields });
    expect(data.call).toEqual({ metadata: { plan: "pro" } });
  });

  it("hides no other call of the list", async () => {
    const model = await connect();
    const fields = "call_id,metadata";
    const pages = await model.callAll("list_calls", { fields });
    const calls = pages.flatMap(
      ({ data }) => data.calls as { call_id: string }[],
    );
    expect(calls).toHaveLength(3);
    expect(calls.find(({ call_id }) => call_id === id)).toEqual({
      call_id: id,
      left_out: [expect.stringMatching(/^metadata: \d{4} tokens$/)],
    });
    for (const { size } of pages) {
      expect(size).toBeLessThanOrEqual(4000);
    }
  });

  it("gives its transcript in parts, of which nothing is lost", async () => {
    const model = await connect();
    const pages = await model.callAll("get_transcript", { id });
    type Shown = { role: string; text: string; part?: number; parts?: number };
    const turns = pages.flatMap(({ data }) => data.turns as Shown[]);
    const parts = turns.filter(({ role }) => role === "user");
    expect(turns[0]).toEqual({ kind: "speech", role: "agent", text: "Hello" });
    expect(parts.map(({ text }) => text).join("")).toBe(
      long.replaceAll("\u202e", "\\u202e"),
    );
    expect(parts.at(-1)?.part).toBe(parts.at(0)?.parts);
    for (const { size } of pages) {
      expect(size).toBeLessThanOrEqual(4000);
    }
  });

  it("is found, without the turn that does not fit", async () => {
    const model = await connect();
    const pages = await model.callAll("grep_transcripts", {
      pattern: "no.yes",
    });
    const hits = pages.flatMap(({ data }) => data.hits as object[]);
    expect(hits).toMatchObject([{ call_id: id, turn: 1 }]);
    expect(hits[0]).toHaveProperty("left_out");
  });
});

describe("an answer", () => {
  it("says what does not fit even in part, as an error", async () => {
    const mock = createCalls(1);
    const start_timestamp = Date.parse("2026-11-20T10:00:00Z");
    mock.calls.add([{ call_id: "c".repeat(9000), start_timestamp }]);
    const flags = { maxTokens: ["1000"] };
    const model = await connectModel({ fetch: mock.fetch, flags });
    const { isError, text } = await model.call("list_calls");
    expect({ isError, text }).toEqual({
      isError: true,
      text: expect.stringMatching(/does not fit into 1000 tokens.*\n.*fewer/),
    });
  });
});
