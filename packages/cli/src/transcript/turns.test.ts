import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTurns } from "./turns.js";

const word = (start: unknown, end: unknown) => ({ word: "x", start, end });

describe("The turns of a call", () => {
  test.each<[string, object, object[]]>([
    [
      "have times, and what the other side waited",
      {
        transcript_object: [
          { role: "agent", content: "Hi", words: [word(0.5, 1)] },
          { role: "user", content: "Yes", words: [word(1.25, 2)] },
          { role: "user", content: "Well", words: [word(3, 4)] },
        ],
      },
      [
        { role: "agent", text: "Hi", startS: 0.5, endS: 1 },
        { role: "user", startS: 1.25, endS: 2, waitS: 0.25 },
        { role: "user", startS: 3, endS: 4 },
      ],
    ],
    [
      "are told with tools where the call has them",
      {
        transcript_object: [{ role: "agent", content: "No" }],
        transcript_with_tool_calls: [
          { role: "tool_call_invocation", name: "book", arguments: "{}" },
          { role: "tool_call_result", content: "done" },
          { role: "dtmf", digit: "1" },
          { role: "node_transition", new_node_name: "End" },
          { role: "something_new" },
        ],
      },
      [
        { kind: "event", name: "tool", text: "book {}" },
        { kind: "event", name: "result", text: "done" },
        { kind: "event", name: "key", text: "1" },
        { kind: "event", name: "node", text: "End" },
        { kind: "event", name: "something_new", text: "" },
      ],
    ],
    [
      "are the lines of the plain transcript where there is nothing else",
      {
        transcript: "no name\nAgent: Hi: you\nUser: Yes\nand more\n",
        transcript_object: [],
      },
      [
        { role: "", text: "no name" },
        { role: "agent", text: "Hi: you" },
        { role: "user", text: "Yes\nand more" },
      ],
    ],
    ["are none where nothing was said", {}, []],
    [
      "have no times where those are no numbers",
      {
        transcript_object: [
          { role: "user", content: 7, words: [word("a", null)] },
        ],
      },
      [{ kind: "speech", role: "user", text: "7" }],
    ],
  ])("%s", (_, call, wanted) => {
    expect(readTurns(call)).toMatchObject(wanted);
    expect(readTurns(call)).toHaveLength(wanted.length);
  });

  test("are read of any JSON", () => {
    const item = fc.dictionary(
      fc.constantFrom("role", "content", "words", "name", "digit"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(item, fc.jsonValue())), (items) => {
        for (const turn of readTurns({ transcript_object: items })) {
          expect(typeof turn.text).toBe("string");
        }
      }),
    );
  });
});
