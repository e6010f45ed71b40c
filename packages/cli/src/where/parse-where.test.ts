import { describe, expect, it } from "vitest";
import { times } from "../../test/times.js";
import { apiVersions } from "../api/versions.js";
import type { CliError } from "../errors/cli-error.js";
import type { ShownCall } from "../output/columns.js";
import { createPredicate } from "./create-predicate.js";
import { filtersOf } from "./filter-table.js";
import { createGlob } from "./glob.js";
import { parseWhere } from "./parse-where.js";
import { splitWhere } from "./split-where.js";
import type { Where } from "./where.js";

const [v1, v3] = apiVersions as Required<typeof apiVersions>;

function parse(source: string, version = v3): Where {
  const { call, name } = version ?? apiVersions[0];
  const context = { call, version: name, times };
  return parseWhere({ flag: "--where", source }, context);
}

const call = {
  call_id: "call_1",
  agent_id: "agent_1",
  call_status: "ended",
  call_type: "phone_call",
  start_timestamp: Date.parse("2026-10-30T08:00Z"),
  duration_ms: 150_000,
  disconnection_reason: "error_asr",
  metadata: { plan: "pro", zip: "10115", seats: 30, crm: { id: 'F "6" \\' } },
} as ShownCall;

describe("a call is what", () => {
  it.each([
    ["status=ended", true],
    ["status==ENDED", true],
    ["status=ended and reason~error_* and duration>2m", true],
    ["status=error or duration>=150s", true],
    ["status=error or status=ongoing and duration>1s", false],
    ["not (status=ended or agent=x)", false],
    ["NOT status=error AND id=call_1", true],
    ["not not status=ended", true],
    ["reason!~error_*", false],
    ["end<now", false],
    ["end!=2026-01-01T00:00Z", false],
    ["not end<now", true],
    ["end=null", true],
    ["metadata.plan!=null", true],
    ["start>2d", true],
    ["start>=today", false],
    ["start>=2026-10-30T08:00 and start<2026-10-30T08:00:00.001Z", true],
    ["metadata.zip=10115", false],
    ["metadata.zip='10115'", true],
    ["metadata.seats>=30", true],
    ["metadata.seats<30", false],
    ['metadata.crm.id="F \\"6\\" \\\\"', true],
    ["metadata.constructor=null", true],
    ["metadata.plan ~ p?o", true],
    ['metadata.plan ~ "\\u0070*"', true],
    ["duration_ms=150000", true],
  ])("%s: %s", (source, isTrue) => {
    expect(createPredicate(parse(source))(call)).toBe(isTrue);
  });
});

describe("a mistake is pointed at", () => {
  it.each([
    ["", 1, "here belongs the name of a field"],
    ["status", 7, "here belongs one of = !="],
    ["status=", 8, "here belongs a value"],
    ["status=ended duration>2m", 14, "here belongs and, or, or the end"],
    ["(status=ended", 14, "here belongs and, or, or a )"],
    ["status=ended)", 13, "here belongs and, or, or the end"],
    ["status=ended and", 17, "here belongs the name of a field"],
    ["latncy>1s", 1, "a call of v3 has no latncy: use latency."],
    ["sttaus=ended", 1, "a call of v3 has no sttaus: use status"],
    ["metdata.plan=x", 1, "a call of v3 has no metdata.plan"],
    ["sample_rate=8000", 1, "has no sample_rate: add --api v1."],
    ["e2e_latency.p50>1", 1, "latency.llm, or add --api v1."],
    ["duration>120", 10, '"120" is no duration: use 120s or 120ms'],
    ["duration>1e3", 10, '"1e3" is no duration: use 90s, 2m, 1h30m or 7d'],
    ["duration>-1", 10, '"-1" is no duration: use 90s, 2m, 1h30m or 7d'],
    ["status=done", 8, "ended, error, or ~ with a glob"],
    ["start>2026-02-30", 7, "2026-02 has 28 days"],
    ["start=yesterday", 7, "alone is one millisecond"],
    ["cost>much", 6, '"much" is no number'],
    ["successful=yes", 12, "use true or false"],
    ["status<ended", 8, "is a text, and has no order"],
    ["duration~2*", 10, "is no text for a ~"],
    ["latency.e2e=5", 13, "is no single value"],
    ["metadata.plan>x", 15, "only these have an order"],
    ["metadata.a=12345678901234567", 12, "put a text in quotes"],
    ["access_token=x", 1, "has no access_token"],
    ["status='ended", 8, "' is not closed"],
    ['status="a\\x"', 10, "no such escape"],
    ["status=ended and ! x", 18, "! stands alone"],
    [`${"(".repeat(200)}status=ended`, 101, "nested more than 100 deep"],
  ])("%s: column %i", (source, column, words) => {
    expect(() => parse(source)).toThrow(`--where, column ${column}: `);
    expect(() => parse(source)).toThrow(words);
  });

  it("by a mark below it", () => {
    let detail: readonly string[] = [];
    try {
      parse("status=ended\nand (durration>2m)");
    } catch (error) {
      detail = (error as CliError).detail;
    }
    expect(detail).toEqual([
      "status=ended·and (durration>2m)",
      "                  ^^^^^^^^^",
    ]);
  });
});

describe("what the API can ask goes to the API", () => {
  it.each<[string, typeof v1 | undefined, object, string[]]>([
    [
      "start>=2026-10-01 and start<=2026-10-02 and agent=a",
      v1,
      {
        after_start_timestamp: Date.parse("2026-10-01"),
        before_start_timestamp: Date.parse("2026-10-02") + 1,
        agent_id: ["a"],
      },
      [],
    ],
    ["status=ended", v1, {}, ["status=ended"]],
    [
      "(agent=a or agent=b) and duration>2m",
      v1,
      { agent_id: ["a", "b"] },
      ["duration>2m"],
    ],
    [
      "start>=2026-10-01 and start<2026-10-02",
      v3,
      {
        start_timestamp: {
          ge: Date.parse("2026-10-01"),
          lt: Date.parse("2026-10-02"),
        },
      },
      [],
    ],
    [
      "duration>2m and duration<5m and status=registered",
      v3,
      { duration_ms: { type: "number", op: "gt", value: 120_000 } },
      ["duration<5m", "status=registered"],
    ],
    [
      "agent=a and status!=ended and from~+1415* and reason~*asr*",
      v3,
      {
        agent: [{ agent_id: "a" }],
        from_number: { type: "string", op: "sw", value: "+1415" },
      },
      ["status!=ended", "reason~*asr*"],
    ],
    [
      "metadata.plan=pro and metadata.seats>3 and metadata.a.b=1",
      v3,
      {
        metadata: [
          { key: "plan", type: "string", op: "eq", value: "pro" },
          { key: "seats", type: "number", op: "gt", value: 3 },
        ],
      },
      ["metadata.a.b=1"],
    ],
    ["status=ended or duration>2m", v3, {}, ["status=ended or duration>2m"]],
    ["not status=ended", v3, {}, ["not status=ended"]],
  ])("%s", (source, version, filters, checked) => {
    const table = filtersOf(version ?? apiVersions[0]);
    const split = splitWhere(parse(source, version), table);
    expect(split.filters).toEqual(filters);
    expect(split.checked.map(({ text }) => text)).toEqual(checked);
  });

  it("but not by a filter that is given already", () => {
    const table = filtersOf(v3 ?? apiVersions[0]);
    const { filters } = splitWhere(parse("duration>2m"), table, [
      "duration_ms",
    ]);
    expect(filters).toEqual({});
  });
});

describe("a glob", () => {
  it.each([
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["*aab", "aaaab", true],
    ["a?c", "a😀c", true],
    ["?", "😀", true],
    ["??", "😀", false],
    ["*??", "😀", false],
    ["a\\*", "a*", true],
    ["a\\*", "ab", false],
    ["", "", true],
    ["*", "", true],
    ["a", "ab", false],
    ["*?b*", "ab", true],
    ["*?b*", "b", false],
  ])("%s on %s: %s", (pattern, text, isMatch) => {
    expect(createGlob(pattern)(text)).toBe(isMatch);
  });

  it("is quick where a backtracking one is not", () => {
    const pattern = `${"*a".repeat(30)}*b`;
    const before = performance.now();
    expect(createGlob(pattern)("a".repeat(100_000))).toBe(false);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
