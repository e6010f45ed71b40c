import { describe, expect, test } from "vitest";
import { failureIn } from "../../test/support/failure-in.js";
import { InputError } from "../errors/input-error.js";
import { listCalls } from "../generated/operations.js";
import { compileKeyedFilters } from "./compile-keyed-filters.js";

const sentFor = (filter_criteria: unknown) =>
  compileKeyedFilters(listCalls, { filter_criteria }).parameters
    .filter_criteria;

const noon = new Date("2026-03-11T12:00:00Z");
const one = new Date("2026-03-11T13:00:00Z");
const second = new Date(+noon + 1);

describe("A condition on a moment", () => {
  const rows: [string, unknown, object][] = [
    ["ge", { ge: noon }, { after_start_timestamp: noon }],
    ["gt", { gt: 5 }, { after_start_timestamp: 6 }],
    ["lt", { lt: 5 }, { before_start_timestamp: 5 }],
    ["le", { le: noon }, { before_start_timestamp: second }],
    [
      "a half-open window",
      { ge: noon, lt: one },
      { after_start_timestamp: noon, before_start_timestamp: one },
    ],
    [
      "bounds that leave out and take in",
      { le: 9, gt: -1 },
      { before_start_timestamp: 10, after_start_timestamp: 0 },
    ],
    [
      "between",
      { between: [noon, 5e12] },
      { after_start_timestamp: noon, before_start_timestamp: 5e12 + 1 },
    ],
    [
      "a Date alone",
      noon,
      { after_start_timestamp: noon, before_start_timestamp: second },
    ],
    ["eq", { eq: 0 }, { after_start_timestamp: 0, before_start_timestamp: 1 }],
    ["nothing", undefined, {}],
  ];
  test.each(rows)("%s goes by the wire's keys", (_name, given, want) => {
    expect(sentFor({ start_timestamp: given })).toEqual(want);
  });

  test("may stand beside a key for the other bound", () => {
    const given = { start_timestamp: { ge: 1 }, before_start_timestamp: 5 };
    expect(sentFor(given)).toEqual({
      after_start_timestamp: 1,
      before_start_timestamp: 5,
    });
  });
});

describe("A condition on an agent", () => {
  const rows: [string, unknown][] = [
    ["a list", ["a"]],
    ["an id alone", "a"],
    ["eq", { eq: "a" }],
    ["in", { in: ["a"] }],
  ];
  test.each(rows)("as %s is the wire's list", (_name, agent_id) => {
    expect(sentFor({ agent_id })).toEqual({ agent_id: ["a"] });
  });

  test("is a copy", () => {
    const ids = ["a"];
    const sent = sentFor({ agent_id: { in: ids } });
    ids.push("b");
    expect(sent).toEqual({ agent_id: ["a"] });
  });
});

test("Wire keys stay as they are", () => {
  const wire = { after_start_timestamp: noon, agent_id: ["a", "b"] };
  expect(sentFor(wire)).toEqual(wire);
});

describe("It is refused", () => {
  const more = "(@rollcall/core/v3 has more)";
  const tests = `eq, gt, ge, lt, le, between ${more}`;
  const moment = "a Date or epoch milliseconds";
  const rows: [string, object, string, string][] = [
    [
      "a filter that the legacy list does not have",
      { from_number: "+12125550143" },
      "from_number",
      `start_timestamp, end_timestamp, agent_id, after_start_timestamp, before_start_timestamp, after_end_timestamp, before_end_timestamp ${more}`,
    ],
    [
      "a test that it does not have",
      { start_timestamp: { ne: 5 } },
      "start_timestamp",
      tests,
    ],
    [
      "a test that nobody has",
      { start_timestamp: { since: 5 } },
      "start_timestamp",
      tests,
    ],
    ["no test", { start_timestamp: {} }, "start_timestamp", tests],
    [
      "a test of nothing",
      { start_timestamp: { ge: undefined } },
      "start_timestamp.ge",
      "a value",
    ],
    [
      "a bound that is not known yet: without it, more would match",
      { start_timestamp: { ge: undefined, lt: 5 } },
      "start_timestamp.ge",
      "a value",
    ],
    [
      "filters that are inherited",
      { agent_id: Object.create({ eq: "a" }) },
      "agent_id.0",
      "string",
    ],
    ["a list of moments", { end_timestamp: [1, 2] }, "end_timestamp", tests],
    [
      "a part of an id",
      { agent_id: { startsWith: "a" } },
      "agent_id",
      `eq, in ${more}`,
    ],
    [
      "a condition of the present version",
      { start_timestamp: { type: "number", op: "ge", value: 5 } },
      "start_timestamp",
      tests,
    ],
    [
      "a range with one end",
      { start_timestamp: { between: [1] } },
      "start_timestamp.between",
      "two values in order",
    ],
    [
      "a range with three",
      { start_timestamp: { between: [1, 2, 3] } },
      "start_timestamp.between",
      "two values in order",
    ],
    [
      "a range of null",
      { start_timestamp: { between: null } },
      "start_timestamp.between",
      "two values in order",
    ],
    [
      "a range with a hole",
      { start_timestamp: { between: Array(2) } },
      "start_timestamp.between",
      "two values in order",
    ],
    [
      "a range that ends before it begins",
      { start_timestamp: { between: [2, 1] } },
      "start_timestamp.between",
      "two values in order",
    ],
    [
      "a range of dates that does",
      { end_timestamp: { between: [new Date(2e12), new Date(1e12)] } },
      "end_timestamp.between",
      "two values in order",
    ],
    ["null", { start_timestamp: null }, "after_start_timestamp", moment],
    [
      "text",
      { start_timestamp: { le: "2026" } },
      "before_start_timestamp",
      moment,
    ],
    [
      "a number in text",
      { start_timestamp: { le: "5" } },
      "before_start_timestamp",
      moment,
    ],
    [
      "true",
      { start_timestamp: { gt: true } },
      "after_start_timestamp",
      moment,
    ],
    [
      "a list as a bound",
      { start_timestamp: { gt: [5] } },
      "after_start_timestamp",
      moment,
    ],
    [
      "a BigInt",
      { start_timestamp: { gt: 5n } },
      "after_start_timestamp",
      moment,
    ],
    [
      "NaN",
      { start_timestamp: { gt: Number.NaN } },
      "after_start_timestamp",
      moment,
    ],
    [
      "a part of a millisecond",
      { start_timestamp: { gt: 5.5 } },
      "after_start_timestamp",
      moment,
    ],
    [
      "a date that is none",
      { start_timestamp: { le: new Date(Number.NaN) } },
      "before_start_timestamp",
      moment,
    ],
    [
      "seconds",
      { start_timestamp: { le: 1_710_147_600 } },
      "before_start_timestamp",
      "milliseconds, not seconds",
    ],
    [
      "two lower bounds",
      { start_timestamp: { ge: 1, gt: 2 } },
      "after_start_timestamp",
      "one value",
    ],
    [
      "a value and a bound",
      { start_timestamp: { eq: 1, lt: 2 } },
      "before_start_timestamp",
      "one value",
    ],
    [
      "a bound and its key",
      { after_start_timestamp: 1, start_timestamp: { ge: 1 } },
      "after_start_timestamp",
      "one value",
    ],
    [
      "a key and its bound",
      { start_timestamp: { le: 1 }, before_start_timestamp: 2 },
      "before_start_timestamp",
      "one value",
    ],
    [
      "two tests of an id",
      { agent_id: { eq: "a", in: ["a"] } },
      "agent_id",
      "one value",
    ],
    [
      "an empty list",
      { agent_id: { in: [] } },
      "agent_id",
      "at least one item",
    ],
    ["an empty id", { agent_id: "" }, "agent_id.0", "what a URL can carry"],
    ["a number for an id", { agent_id: 5 }, "agent_id.0", "string"],
    ["a list for an id", { agent_id: { eq: ["a"] } }, "agent_id.0", "string"],
    ["an id for a list", { agent_id: { in: "a" } }, "agent_id", "array"],
    [
      "an own __proto__",
      JSON.parse('{"__proto__":{"ge":1}}'),
      "__proto__",
      "start_timestamp",
    ],
    [
      "a name of all objects",
      { constructor: { ge: 1 } },
      "constructor",
      "start_timestamp",
    ],
    [
      "a test with a name of all objects",
      { start_timestamp: { toString: 1 } },
      "start_timestamp",
      tests,
    ],
  ];
  test.each(rows)("for %s", (_name, given, parameter, expected) => {
    const error = failureIn(() => sentFor(given)) as InputError;
    expect(error).toBeInstanceOf(InputError);
    expect(error.parameter).toBe(`filter_criteria.${parameter}`);
    expect(error.expected.startsWith(expected), error.message).toBe(true);
    expect(error.message).not.toContain("2125550143");
  });

  test.each([null, 5, "a", [], noon, new Map([["agent_id", ["a"]]])])(
    "for filters that are %s",
    (given) => {
      const error = failureIn(() => sentFor(given)) as InputError;
      expect(error.parameter).toBe("filter_criteria");
    },
  );
});
