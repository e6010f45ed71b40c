import { describe, expect, test } from "vitest";
import { failureIn } from "../../test/support/failure-in.js";
import { filteredList as operation } from "../../test/support/filtered-list.js";
import { InputError } from "../errors/input-error.js";
import { compileFilters, compilePage } from "./index.js";

const compile = (filter_criteria: object, rest: object = {}) =>
  compileFilters(operation, { filter_criteria, ...rest });

const sentFor = (filter_criteria: object, rest?: object) =>
  compile(filter_criteria, rest).parameters.filter_criteria;

const noon = new Date("2026-03-11T12:00:00Z");
const one = new Date("2026-03-11T13:00:00Z");

describe("A condition", () => {
  const string = (op: string, value: string) => ({ type: "string", op, value });
  const number = (op: string, value: number) => ({ type: "number", op, value });
  const rows: [string, object, object][] = [
    ["text alone", { from_number: "+1415" }, string("eq", "+1415")],
    ["a number alone", { duration_ms: 7 }, number("eq", 7)],
    [
      "true alone",
      { in_voicemail: true },
      { type: "boolean", op: "eq", value: true },
    ],
    ["a Date alone", { start_timestamp: noon }, number("eq", +noon)],
    [
      "a list of words",
      { call_status: ["ended", "error"] },
      { type: "enum", op: "in", value: ["ended", "error"] },
    ],
    [
      "a list by its name",
      { call_status: { in: ["ended"] } },
      { type: "enum", op: "in", value: ["ended"] },
    ],
    [
      "a word where only lists are compared",
      { call_status: "ended" },
      { type: "enum", op: "in", value: ["ended"] },
    ],
    ["eq", { from_number: { eq: "" } }, string("eq", "")],
    ["ne", { duration_ms: { ne: 0.5 } }, number("ne", 0.5)],
    ["gt", { duration_ms: { gt: -1 } }, number("gt", -1)],
    ["ge", { duration_ms: { ge: 60_000 } }, number("ge", 60_000)],
    ["lt", { start_timestamp: { lt: noon } }, number("lt", +noon)],
    ["le", { end_timestamp: { le: +noon } }, number("le", +noon)],
    [
      "startsWith",
      { from_number: { startsWith: "+1415" } },
      string("sw", "+1415"),
    ],
    ["endsWith", { from_number: { endsWith: "99" } }, string("ew", "99")],
    ["contains", { from_number: { contains: "5" } }, string("co", "5")],
    [
      "between",
      { start_timestamp: { between: [noon, +one] } },
      { type: "range", op: "bt", value: [+noon, +one] },
    ],
    [
      "exists: true",
      { score: { exists: true } },
      { type: "present", op: "pr" },
    ],
    [
      "exists: false",
      { score: { exists: false } },
      { type: "present", op: "np" },
    ],
  ];
  test.each(rows)("of %s is what the wire has", (_name, given, want) => {
    const [name = ""] = Object.keys(given);
    expect(sentFor(given)).toEqual({ [name]: want });
  });

  test.each(rows)(
    "of %s stays as it is once it is the wire's",
    (_name, given) => {
      const sent = sentFor(given) as object;
      expect(sentFor(sent)).toEqual(sent);
    },
  );

  test("that is undefined is not there", () => {
    expect(sentFor({ duration_ms: undefined })).toEqual({});
  });

  test("of the wire and a written one go together", () => {
    const wire = { type: "range", op: "bt", value: [1, 2] };
    expect(sentFor({ duration_ms: wire, from_number: "+1" })).toEqual({
      duration_ms: wire,
      from_number: string("eq", "+1"),
    });
  });

  test("of the wire may bring a Date", () => {
    const wire = { type: "number", op: "ge", value: noon };
    expect(sentFor({ start_timestamp: wire })).toEqual({
      start_timestamp: number("ge", +noon),
    });
  });

  test("is a copy, and changes nothing of what was given", () => {
    const words = ["ended"];
    const sent = sentFor({ call_status: words });
    words.push("error");
    expect(sent).toEqual({
      call_status: { type: "enum", op: "in", value: ["ended"] },
    });
  });
});

describe("Conditions on entries", () => {
  const rows: [string, object, object][] = [
    [
      "values by their keys",
      { metadata: { customer_id: "A1042", age: 7, vip: false } },
      [
        { key: "customer_id", type: "string", op: "eq", value: "A1042" },
        { key: "age", type: "number", op: "eq", value: 7 },
        { key: "vip", type: "boolean", op: "eq", value: false },
      ],
    ],
    [
      "two tests of one key, which both go over the wire",
      { metadata: { age: { ge: 18, lt: 65 } } },
      [
        { key: "age", type: "number", op: "ge", value: 18 },
        { key: "age", type: "number", op: "lt", value: 65 },
      ],
    ],
    [
      "any tests of one key",
      { metadata: { city: { startsWith: "S", endsWith: "o", ne: "So" } } },
      [
        { key: "city", type: "string", op: "sw", value: "S" },
        { key: "city", type: "string", op: "ew", value: "o" },
        { key: "city", type: "string", op: "ne", value: "So" },
      ],
    ],
    [
      "a list, presence and a range",
      {
        metadata: {
          tier: ["gold", "silver"],
          age: { between: [18, 18] },
          note: { exists: false },
        },
      },
      [
        { key: "tier", type: "enum", op: "in", value: ["gold", "silver"] },
        { key: "age", type: "range", op: "bt", value: [18, 18] },
        { key: "note", type: "present", op: "np" },
      ],
    ],
    [
      "keys that are names of the notation or of the wire",
      { metadata: { type: "a", value: "b", eq: "c", ge: 5 } },
      [
        { key: "type", type: "string", op: "eq", value: "a" },
        { key: "value", type: "string", op: "eq", value: "b" },
        { key: "eq", type: "string", op: "eq", value: "c" },
        { key: "ge", type: "number", op: "eq", value: 5 },
      ],
    ],
    [
      "the wire's list, with a written condition in it",
      {
        metadata: [
          { key: "a", type: "string", op: "eq", value: "x" },
          { key: "a", ge: 1, lt: 2 },
        ],
      },
      [
        { key: "a", type: "string", op: "eq", value: "x" },
        { key: "a", type: "number", op: "ge", value: 1 },
        { key: "a", type: "number", op: "lt", value: 2 },
      ],
    ],
    [
      "a condition of the wire by its key",
      { metadata: { a: { type: "present", op: "pr" } } },
      [{ key: "a", type: "present", op: "pr" }],
    ],
  ];
  test.each(rows)("are %s", (_name, given, want) => {
    expect(sentFor(given)).toEqual({ metadata: want });
  });

  test("may name an entry as a prototype is named", () => {
    const metadata = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    expect(sentFor({ metadata })).toEqual({
      metadata: [
        { key: "__proto__", type: "string", op: "eq", value: "x" },
        { key: "constructor", type: "string", op: "eq", value: "y" },
      ],
    });
  });
});

describe("A group", () => {
  test("is a list of objects with filters inside", () => {
    const given = {
      agent: [{ agent_id: "agent_1", version: [3] }],
      tool_calls: [
        { name: "book", latency_ms: { gt: 250 }, success: true },
        { name: "cancel" },
      ],
    };
    expect(sentFor(given)).toEqual({
      agent: [{ agent_id: "agent_1", version: [3] }],
      tool_calls: [
        {
          name: "book",
          latency_ms: { type: "number", op: "gt", value: 250 },
          success: { type: "boolean", op: "eq", value: true },
        },
        { name: "cancel" },
      ],
    });
  });
});

describe("Of two bounds", () => {
  const bounds = { ge: noon, lt: one };

  test.each([
    ["descending", "lt", +one, { op: "ge", value: +noon }],
    ["ascending", "ge", +noon, { op: "lt", value: +one }],
    [undefined, "lt", +one, { op: "ge", value: +noon }],
  ])(
    "on the field of the order, %s, the one where the walk begins is sent",
    (sort_order, op, value, end) => {
      const compiled = compile({ start_timestamp: bounds }, { sort_order });
      expect(compiled.parameters.filter_criteria).toEqual({
        start_timestamp: { type: "number", op, value },
      });
      expect(compiled.end).toMatchObject(end);
      expect(compiled.accept).toBeUndefined();
    },
  );

  test.each([
    ["ge", "lt", [true, false, false]],
    ["gt", "le", [true, true, false]],
  ])(
    "on another field, %s is sent and %s is checked here",
    (low, high, want) => {
      const duration_ms = { [low]: 10, [high]: 20 };
      const { parameters, accept, end } = compile({ duration_ms });
      expect(parameters.filter_criteria).toEqual({
        duration_ms: { type: "number", op: low, value: 10 },
      });
      const isAccepted = (value: number) => accept?.({ duration_ms: value });
      expect([19, 20, 21].map(isAccepted)).toEqual(want);
      expect(end).toBeUndefined();
    },
  );

  test("several fields are all checked", () => {
    const { accept, end } = compile({
      duration_ms: { gt: 10, lt: 20 },
      end_timestamp: bounds,
      start_timestamp: bounds,
    });
    const within = { duration_ms: 15, end_timestamp: +noon };
    expect(accept?.(within)).toBe(true);
    expect(accept?.({ ...within, duration_ms: 20 })).toBe(false);
    expect(accept?.({ ...within, end_timestamp: +one })).toBe(false);
    expect(end).toMatchObject({ op: "ge", value: +noon });
  });

  test("the value is read where the first pointer leads to something", () => {
    const { accept } = compile({ score: { ge: 1, le: 5 } });
    expect(accept?.({ asked: { score: 6 }, score: 2 })).toBe(false);
    expect(accept?.({ asked: { score: null }, score: 2 })).toBe(true);
  });

  test("an item that does not show the field is an error, and not dropped", () => {
    const { accept } = compile({ duration_ms: { ge: 1, lt: 5 } });
    expect(() => accept?.({ duration_ms: null })).toThrow(
      "An item has no /duration_ms to check: use between",
    );
  });

  test.each(["start_timestamp", "duration_ms"])(
    "on %s, a total is refused, because it would count too many",
    (name) => {
      const given = { [name]: { ge: noon.getTime(), lt: one.getTime() } };
      const error = failureIn(() => compile(given, { include_total: true }));
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ parameter: "include_total" });
      const { accept, end } = compile(given, { include_total: false });
      expect(accept ?? end).toBeDefined();
    },
  );

  test("a page takes those that cut it off, and no others", () => {
    const compile = (filter_criteria: object, more = {}) =>
      compilePage(operation, { filter_criteria, ...more });
    const { end } = compile({ start_timestamp: bounds });
    expect(end).toMatchObject({ op: "ge", value: +noon });
    const ask = () => compile({ duration_ms: { ge: 1, lt: 5 } });
    expect(failureIn(ask)).toMatchObject({
      parameter: "filter_criteria.duration_ms.lt",
      expected: "one bound, or between",
      message: expect.stringContaining("which only a walk can check"),
    });
    const count = () =>
      compile({ start_timestamp: bounds }, { include_total: true });
    expect(failureIn(count)).toMatchObject({ parameter: "include_total" });
    const between = { start_timestamp: { between: [noon, one] } };
    expect(compile(between).parameters).toEqual({
      filter_criteria: {
        start_timestamp: { type: "range", op: "bt", value: [+noon, +one] },
      },
    });
  });
});
