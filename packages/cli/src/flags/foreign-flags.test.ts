import type { FilterRule, SchemaReference } from "@rollcall/core/spec";
import { describe, expect, it } from "vitest";
import { times } from "../../test/times.js";
import { apiVersions } from "../api/versions.js";
import { describeFlag } from "./describe-flag.js";
import { foreignFlags } from "./foreign-flags.js";
import { toParameters } from "./given-flags.js";
import type { SpecFlag } from "./spec-flags.js";
import { flagsOfVersions } from "./version-flags.js";

const [, ofV3] = flagsOfVersions(apiVersions);

describe("a filter of v1 goes on in v3", () => {
  it("where v3 has one of the same field and test, and nowhere else", () => {
    const foreign = ofV3?.flags.filter(({ from }) => from) ?? [];
    const written = foreign.map(({ flag, description }) => {
      return `${flag} ${description}`;
    });
    expect(written).toEqual([
      "--after-start-timestamp as --start-timestamp ge:…",
      "--before-start-timestamp as --start-timestamp lt:…",
      "--after-end-timestamp as --end-timestamp ge:…",
      "--before-end-timestamp as --end-timestamp lt:…",
      "--agent-id as --agent",
    ]);
  });

  it.each<[string, Record<string, string[]>, object]>([
    [
      "as two bounds of one field",
      {
        afterEndTimestamp: ["1700000000000"],
        beforeEndTimestamp: ["2026-01-01"],
      },
      {
        end_timestamp: { ge: 1_700_000_000_000, lt: Date.parse("2026-01-01") },
      },
    ],
    [
      "beside a bound in v3's own words",
      {
        startTimestamp: ["ge:1700000000000"],
        beforeStartTimestamp: ["1700000000001"],
      },
      { start_timestamp: { ge: 1_700_000_000_000, lt: 1_700_000_000_001 } },
    ],
    [
      "as one of several objects, whatever is in the value",
      { agentId: ["a", "b,version=3"], agent: ["c,version=4"] },
      {
        agent: [
          { agent_id: "c", version: [4] },
          { agent_id: "a" },
          { agent_id: "b,version=3" },
        ],
      },
    ],
  ])("%s", (_, options, filters) => {
    const parameters = toParameters(ofV3?.flags ?? [], options, times);
    expect(parameters).toEqual({ filter_criteria: filters });
  });

  it.each<[Record<string, string[]>, string]>([
    [
      { afterEndTimestamp: ["1", "2"] },
      "--after-end-timestamp was given twice: give one value.",
    ],
    [
      {
        afterEndTimestamp: ["1700000000000"],
        endTimestamp: ["ge:1700000000000"],
      },
      "--end-timestamp and --after-end-timestamp: ge was given twice: give one value.",
    ],
    [
      { afterStartTimestamp: ["soon"] },
      '--after-start-timestamp "soon" is not a time',
    ],
  ])("and names itself where it is wrong: %j", (options, message) => {
    expect(() => toParameters(ofV3?.flags ?? [], options, times)).toThrow(
      message,
    );
  });
});

function flagOf(name: string, schema: SchemaReference): SpecFlag {
  return {
    flag: `--${name}`,
    path: [name],
    schema,
    description: describeFlag(schema, ""),
  };
}

function fixed(op: string, field = "/mood"): SpecFlag {
  const filter = { field, op } as FilterRule;
  return flagOf("old", { type: "string", filter });
}

function asked(kinds: string[], more: object = {}): SpecFlag {
  const filter = { field: "/mood", kinds, ...more } as FilterRule;
  return flagOf("new", { type: "object", filter });
}

function group(rule: object, required = ["name"]): SpecFlag {
  const filter = { match: "any", ...rule } as FilterRule;
  const name: SchemaReference = {
    type: "string",
    filter: { field: "/mood", op: "eq" },
  };
  const age: SchemaReference = {
    type: "integer",
    filter: { field: "/age", op: "eq" },
  };
  const items = { required, properties: { name, age } };
  return flagOf("new", { type: "array", filter, items });
}

describe("whether a filter of another version can be asked for", () => {
  it.each<[string, SpecFlag, SpecFlag, string[]]>([
    ["the same test", fixed("sw"), asked(["string"]), ["as --new sw:…"]],
    ["to be equal", fixed("eq"), asked(["string"]), ["as --new"]],
    [
      "to be equal to one of a list",
      fixed("eq"),
      asked(["enum"]),
      ["as --new"],
    ],
    ["to be one of a list", fixed("in"), asked(["enum"]), ["as --new"]],
    ["one of a list, of one value", fixed("in"), asked(["string"]), []],
    ["another test", fixed("ge"), asked(["string"]), []],
    ["another field", fixed("eq", "/age"), asked(["string"]), []],
    ["an entry of a field", fixed("eq"), asked(["string"], { key: "key" }), []],
    ["objects that match any", fixed("in"), group({}), ["as --new"]],
    ["objects that match all", fixed("in"), group({ match: "all" }), []],
    ["objects of a list", fixed("in"), group({ each: "/list" }), []],
    ["objects that need more", fixed("in"), group({}, ["name", "age"]), []],
    [
      "a flag that has its name",
      fixed("eq"),
      { ...asked(["string"]), flag: "--old" },
      [],
    ],
  ])("%s", (_, old, own, descriptions) => {
    const found = foreignFlags([own], [old], "v0");
    expect(found.map(({ description }) => description)).toEqual(descriptions);
  });
});
