import { describe, expect, it } from "vitest";
import { readField, readFieldList } from "./fields.js";
import { createPicker } from "./pick-fields.js";

const call = {
  id: 1,
  latency: { e2e: { p50: 3 }, llm: null },
  turns: [{ role: "user", text: "a" }, { text: "b" }, 7],
  none: null,
  own: { "a.b": 1, "c,d": 2, a: { b: 3 } },
};

describe("a field", () => {
  it.each<[string, unknown]>([
    ["id", 1],
    ["latency.e2e.p50", 3],
    ["latency.llm", null],
    ["latency.llm.p50", undefined],
    ["turns.role", ["user"]],
    ["turns.1.text", "b"],
    ["turns.9", undefined],
    ["turns.length", undefined],
    ["turns.nobody", undefined],
    ["toString", undefined],
    ["__proto__", undefined],
    ["none.any", undefined],
  ])("%s is read as %j", (name, value) => {
    expect(readField(call, name.split("."))).toEqual(value);
  });
});

describe("chosen fields", () => {
  it.each<[string, string]>([
    ["id", '{"id":1}'],
    ["none, id", '{"none":null,"id":1}'],
    ["latency.e2e.p50,latency.llm", '{"latency":{"e2e":{"p50":3},"llm":null}}'],
    ["turns.text", '{"turns":[{"text":"a"},{"text":"b"},7]}'],
    ["turns.0", '{"turns":[{"role":"user","text":"a"}]}'],
    ["turns.1.text", '{"turns":[{"text":"b"}]}'],
    ["turns.9", '{"turns":[]}'],
    ["turns.2,turns.text", '{"turns":[{"text":"a"},{"text":"b"},7]}'],
    ["turns.role,turns.1", '{"turns":[{"role":"user"},{"text":"b"},7]}'],
    ["turns.length", '{"turns":[{},{},7]}'],
    ["latency.e2e,latency", '{"latency":{"e2e":{"p50":3},"llm":null}}'],
    ["own.a\\.b,own.c\\,d", '{"own":{"a.b":1,"c,d":2}}'],
    ["gone", "{}"],
  ])("%s leave %s", (text, json) => {
    const pick = createPicker(readFieldList(text, "--fields"));
    expect(JSON.stringify(pick(call))).toBe(json);
  });

  it.each([
    ["a,,b", "a name that is empty"],
    ["", "a name that is empty"],
    ["a.", "a name that is empty"],
    ["a,b,a", "names a twice"],
  ])("%j are refused: %s", (text, why) => {
    expect(() => readFieldList(text, "--fields")).toThrow(why);
  });
});
