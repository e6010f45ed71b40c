import { describe, expect, it } from "vitest";
import type { RequestSpec } from "../../spec.js";
import { RefusedRequest } from "../refused-request.js";
import { readQuery } from "./read-query.js";

const spec: RequestSpec = {
  method: "GET",
  path: "/list-calls",
  query: {
    limit: { type: "integer" },
    filter_criteria: {
      type: "object",
      properties: {
        to_number: { type: "string" },
        since: { type: "integer" },
        is_test: { type: "boolean" },
        agent_id: { type: "array", items: { type: "string" } },
        summary: { type: "object" },
        variables: { type: "array", items: { type: "object" } },
      },
    },
  },
  headers: [],
  body: {},
};

const scalars = [
  ["to_number", "filter_criteria.to_number", "x", "x"],
  ["since", "filter_criteria.since", "7", 7],
  ["is_test", "filter_criteria.is_test", "true", true],
] as const;

/** Both spellings of a filter: inside its parameter, and flat. */
const spellings = (key: string) => [`filter_criteria[${key}]`, key];

const scalarNames = [
  ...scalars.flatMap(([key, ...rest]) =>
    spellings(key).map((name) => [name, ...rest] as const),
  ),
  ["limit", "limit", "7", 7] as const,
];

describe("a single value in the form of a list with one element", () => {
  it.each(scalarNames)("%s is read as the value", (name, place, text, want) => {
    for (const form of ["", "[]", "[0]", "[12]"]) {
      const { values, unknown } = readQuery(spec, `${name}${form}=${text}`);
      expect([...values]).toEqual([[place, want]]);
      expect(unknown).toEqual([]);
    }
  });

  it.each(scalarNames)("%s is refused with more", (name, _place, text) => {
    const pairs = [`${name}[0]=${text}`, `${name}[1]=${text}`];
    expect(refusalOf(pairs.join("&"))).toContain("2 times");
  });
});

const strangeForms = [
  "[op]",
  "[0][op]",
  "[][op]",
  "[][]",
  "[0",
  "[",
  "]",
  "[]x",
  ".op",
  "[-1]",
];

const everyName = [
  "limit",
  ...Object.keys(spec.query.filter_criteria?.properties ?? {}).flatMap(
    spellings,
  ),
];

describe("something known in a form that cannot be read", () => {
  it.each(everyName)("%s is refused by its name", (name) => {
    for (const form of strangeForms) {
      expect(refusalOf(`${name}${form}=eq`)).toContain(name);
    }
  });

  it.each([
    ["filter_criteria[]=x", "filter_criteria"],
    ["filter_criteria[0][to_number]=x", "filter_criteria[to_number]"],
    ["filter_criteria[to_number=x", "filter_criteria[to_number]"],
    ["filter_criteria.to_number=x", "filter_criteria[to_number]"],
    ['filter_criteria={"to_number[]":"x"}', "filter_criteria[to_number]"],
    [
      "filter_criteria[summary][type]=present&filter_criteria[summary][op]=pr",
      "filter_criteria[summary]",
    ],
    ["filter_criteria[variables][][key]=x", "filter_criteria[variables]"],
    ["filter_criteria[summary]=x", "filter_criteria[summary]"],
    ["filter_criteria[variables][]=x", "filter_criteria[variables]"],
  ])("%s is refused by its name", (query, name) => {
    expect(refusalOf(query)).toContain(name);
  });
});

it.each([
  "color",
  "color[to_number]",
  "filter_criteria[status]",
  "filter_criteria[status][to_number]",
  "filter_criteria[limit]",
])("%s is unknown", (name) => {
  const { values, unknown } = readQuery(spec, `${name}=1`);
  expect([values.size, unknown]).toEqual([0, [name]]);
});

function refusalOf(query: string): string {
  try {
    readQuery(spec, query);
  } catch (error) {
    if (error instanceof RefusedRequest) {
      return error.message;
    }
    throw error;
  }
  throw new Error(`"${query}" was read`);
}
