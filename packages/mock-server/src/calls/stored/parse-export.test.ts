import { describe, expect, it } from "vitest";
import { nested } from "../../../test/support/nested.js";
import { parseExport } from "./parse-export.js";

const a = { call_id: "a", agent_id: "x", start_timestamp: 1 };
const b = { call_id: "b", agent_id: "x" };

describe("an export is read", () => {
  it.each([
    [
      "as NDJSON, with empty lines and a mark at the beginning",
      `\ufeff${JSON.stringify(a)}\r\n\n${JSON.stringify(b)}\n`,
      [a, b],
    ],
    ["as a JSON array", JSON.stringify([a, b], null, 2), [a, b]],
    [
      "as an object with items",
      JSON.stringify({ items: [a], has_more: false }),
      [a],
    ],
    ["as an object with calls", JSON.stringify({ calls: [a, b] }), [a, b]],
    ["as an object with data", JSON.stringify({ data: [a], total: 1 }), [a]],
    ["as one call", JSON.stringify(a), [a]],
    [
      "as one call that has a field with the name of an envelope",
      JSON.stringify({ ...a, data: [1] }),
      [{ ...a, data: [1] }],
    ],
    [
      "as pages, one a line",
      `${JSON.stringify([a])}\n${JSON.stringify({ items: [b] })}`,
      [a, b],
    ],
    [
      "as a printed array with a mark and other line ends",
      `\ufeff${JSON.stringify([a, b], null, 2).replaceAll("\n", "\r\n")}`,
      [a, b],
    ],
    [
      "with null for what is absent",
      JSON.stringify({
        ...a,
        end_timestamp: null,
        call_analysis: { call_summary: null },
        metadata: { mine: null },
      }),
      [{ ...a, call_analysis: {}, metadata: { mine: null } }],
    ],
    [
      "with fields and values that the API does not know",
      JSON.stringify({ ...a, call_status: "new", call_cost: { a: null } }),
      [{ ...a, call_status: "new", call_cost: { a: null } }],
    ],
    ["as nothing", " \n", []],
  ])("%s", (_name, text, calls) => {
    expect(parseExport(text)).toEqual(calls);
  });

  it.each([
    [
      "broken JSON",
      `${JSON.stringify(a)}\n{"call_id":`,
      /^line 2 is not JSON: Unexpected end of JSON input$/,
    ],
    [
      "a broken array",
      '[\n{"call_id":"a"},\n{"call_id" "b"}\n]',
      /^line 3 is not JSON: /,
    ],
    ["a table", "call_id,agent_id\na,x", /not JSON: .*call_id,ag/],
    ["null in place of the calls", "null", /^call 1 is not an object$/],
    [
      "null in place of a call",
      `${JSON.stringify(a)}\nnull`,
      /^line 2 is not an object$/,
    ],
    [
      "null in a page on a line",
      `${JSON.stringify(a)}\n[null]`,
      /^line 2, call 1 is not an object$/,
    ],
    [
      "no agent, but null",
      '[{"call_id":"a","agent_id":null}]',
      /^call 1 has no agent_id$/,
    ],
    [
      "a start beyond a Date",
      '[{"call_id":"a","agent_id":"x","start_timestamp":8640000000000001}]',
      /^call 1 has the start_timestamp 8640000000000001, not whole milliseconds/,
    ],
    [
      "an end before its start",
      '{"call_id":"a","agent_id":"x","start_timestamp":9,"end_timestamp":8}',
      /^call 1 has the end_timestamp 8, before its start_timestamp 9$/,
    ],
    [
      "an id that is no text",
      '[{"call_id":7,"agent_id":"x"}]',
      /^call 1 has the call_id 7, not text$/,
    ],
    ["no id", '[{"agent_id":"x"}]', /^call 1 has no call_id$/],
    [
      "a time that is text",
      '[{"call_id":"a","agent_id":"x","start_timestamp":"1"}]',
      /start_timestamp/,
    ],
    [
      "what is nested too deep",
      `[{"call_id":"a","agent_id":"x","metadata":${nested(20_000)}}]`,
      /^call 1 is nested more than 500 levels deep$/,
    ],
    [
      "a text beside a call",
      '{"call_id":"a","agent_id":"x","beside":"agent_tag"}',
      /^call 1 has the beside "agent_tag", not an object$/,
    ],
    ["no object", "[7]", /^call 1 is not an object$/],
    [
      "an empty list beside a full one",
      JSON.stringify({ items: [], calls: [a] }),
      /^it has more than one list that could hold the calls: items and calls$/,
    ],
    [
      "three lists",
      JSON.stringify({ data: [a], calls: [a], items: [a] }),
      /could hold the calls: items and calls and data$/,
    ],
    [
      "two lists on a line",
      `${JSON.stringify(a)}\n${JSON.stringify({ data: [b], items: [] })}`,
      /^line 2 has more than one list .*: items and data$/,
    ],
  ])("but not with %s", (_name, text, wanted) => {
    expect(() => parseExport(text)).toThrow(wanted);
  });
});
