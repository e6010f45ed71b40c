import { describe, expect, it } from "vitest";
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
    ["as one call", JSON.stringify(a), [a]],
    ["as nothing", " \n", []],
  ])("%s", (_name, text, calls) => {
    expect(parseExport(text)).toEqual(calls);
  });

  it.each([
    [
      "broken JSON",
      `${JSON.stringify(a)}\n{"call_id":`,
      /^line 2 is not JSON$/,
    ],
    ["no id", '[{"agent_id":"x"}]', /^call 1 has no call_id$/],
    [
      "a time that is text",
      '[{"call_id":"a","agent_id":"x","start_timestamp":"1"}]',
      /start_timestamp/,
    ],
    ["no object", "[7]", /^call 1 is not an object$/],
  ])("but not with %s", (_name, text, wanted) => {
    expect(() => parseExport(text)).toThrow(wanted);
  });
});
