import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { specFiles } from "../src/index.js";
import { compile, type Generated } from "./support/compile.js";
import { type Edit, generateEdited } from "./support/edited-spec.js";
import { tableOf } from "./support/table.js";

/** The version whose filters take conditions. */
const spec = specFiles.find((file) => basename(dirname(file)) === "v3");

const criteria = "schemas/filter-criteria.yaml";
const call = "schemas/call-base.yaml";
const list = "paths/list-calls.yaml";

const newFilter: Edit = {
  file: criteria,
  from: "    to_number:\n",
  to: `    transfer_destination:
      $ref: string-filter.yaml#/StringFilter
      description: Only calls that were transferred to such a number.
      x-filter: { field: /transfer_destination, kinds: [string] }
    to_number:
`,
};

const newField: Edit = {
  file: call,
  from: "    duration_ms:\n",
  to: `    waiting_ms:
      type: integer
      minimum: 0
      description: How long the phone rang.
      x-unit: ms
      x-populated: once the call has started
    duration_ms:
`,
};

const newHiddenField: Edit = {
  file: call,
  from: "  x-hidden-properties:\n",
  to: `  x-hidden-properties:
    rating:
      type: number
      description: What the person gave the call.
`,
};

const filterOnHidden: Edit = {
  file: criteria,
  from: "    to_number:\n",
  to: `    rating:
      $ref: number-or-range-filter.yaml#/NumberOrRangeFilter
      description: Only calls with such a rating.
      x-filter: { field: /rating, kinds: [number, range] }
    to_number:
`,
};

describe("What is added to the document is generated, with no line by hand", () => {
  test("a filter that takes conditions: its row, its type, its check, its words", async () => {
    const files = await generateFrom(newFilter);
    expect(filtersOf(files)).toMatchObject({
      transfer_destination: {
        filter: { field: "/transfer_destination", kinds: ["string"] },
      },
    });
    expect(files["types.ts"]).toMatch(
      /transfer_destination\?: components\["schemas"\]\["StringFilter"\]/,
    );
    expect(files["validators.ts"]).toContain(
      "transfer_destination: StringFilter,",
    );
    expect(files["reference.ts"]).toContain(
      "Only calls whose `transfer_destination` matches the string filter",
    );
    expect(compile([files])).toEqual([[]]);
  });

  test("a field of both kinds of calls, listed and whole", async () => {
    const files = await generateFrom(newField);
    expect(files["types.ts"]).toMatch(/waiting_ms\?: number/);
    const checks = files["validators.ts"]?.match(/waiting_ms: /g) ?? [];
    expect(checks).toHaveLength(4);
  });

  test("a field that only a filter knows: its row, and nothing that a call shows", async () => {
    const files = await generateFrom(newHiddenField, filterOnHidden);
    expect(filtersOf(files)).toMatchObject({
      rating: { filter: { field: "/rating", kinds: ["number", "range"] } },
    });
    const { "types.ts": types = "", "validators.ts": checks = "" } = files;
    expect(types.match(/\brating\?: /g)).toHaveLength(1);
    expect(checks.match(/\brating: /g)).toHaveLength(1);
  });
});

describe("A filter that takes conditions", () => {
  test("has one row, whatever its conditions look like", async () => {
    const filters = filtersOf(await generateFrom());
    expect(filters).toMatchObject({
      start_timestamp: {
        filter: { field: "/start_timestamp", kinds: ["number", "range"] },
        instant: true,
      },
    });
    expect(Object.keys(filters.duration_ms ?? {})).toEqual(["filter"]);
  });

  test("may look into several fields, and names its entries", async () => {
    const filters = filtersOf(await generateFrom());
    expect(filters.dynamic_variables).toEqual({
      filter: {
        field: [
          "/retell_llm_dynamic_variables",
          "/collected_dynamic_variables",
        ],
        kinds: ["string"],
        key: "key",
      },
    });
  });
});

test("A walk knows the one bound of its window, how to skip, and the total", async () => {
  const { pagination } = tableOf(await generateFrom(), "listCalls");
  expect(pagination).toMatchObject({
    window: {
      bound: "/filter_criteria/start_timestamp",
      key: "/start_timestamp",
    },
    skip: "skip",
    total: { parameter: "include_total", pointer: "/total" },
  });
});

/** What is written, instead of what, and what the generator says of it. */
const mistakes: [name: string, edit: Edit, message: RegExp][] = [
  [
    "a filter on a field that is neither shown nor hidden",
    {
      file: criteria,
      from: "{ field: /agent_tag,",
      to: "{ field: /agent_tags,",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-field: "\/agent_tags" leads to no field/,
  ],
  [
    "one of several fields that is none",
    { file: criteria, from: "/collected_dynamic_variables", to: "/collected" },
    /filter-criteria\.yaml:\d+:\d+ error filter-field: "\/collected" leads/,
  ],
  [
    "a list of no fields",
    {
      file: criteria,
      from: "[/retell_llm_dynamic_variables, /collected_dynamic_variables]",
      to: "[]",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-shape/,
  ],
  [
    "a hidden property that refers to another schema",
    {
      file: call,
      from: "  x-hidden-properties:\n",
      to: "  x-hidden-properties:\n    owners: { type: array, items: { $ref: call-type.yaml#/CallType } }\n",
    },
    /call-base\.yaml:\d+:\d+ error hidden-reference/,
  ],
  [
    "a kind that the filter's conditions are never of",
    {
      file: criteria,
      from: "/call_id, kinds: [string]",
      to: "/call_id, kinds: [enum]",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-kinds: the type of the filter's conditions is one of string, and its kinds are enum/,
  ],
  [
    "a kind of conditions that the rule does not name",
    {
      file: criteria,
      from: "/duration_ms, kinds: [number, range]",
      to: "/duration_ms, kinds: [number]",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-kinds: .* one of number, range, and its kinds are number\./,
  ],
  [
    "a key that no condition has",
    { file: criteria, from: "        key: key\n", to: "        key: name\n" },
    /filter-criteria\.yaml:\d+:\d+ error filter-value: .* no property "name"/,
  ],
  [
    "a test that its kind does not have",
    {
      file: "schemas/string-filter-op.yaml",
      from: "enum: [",
      to: "enum: [rx, ",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-op: .* kind "string" has the op "rx"/,
  ],
  [
    "a value that its kind does not compare with",
    {
      file: "schemas/boolean-filter.yaml",
      from: "    value:\n      type: boolean",
      to: "    value:\n      type: string",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-value: .* kind "boolean" is of the type string/,
  ],
  [
    "a window whose bound is no comparison",
    {
      file: list,
      from: "bound: /filter_criteria/start_timestamp",
      to: "bound: /filter_criteria/from_number",
    },
    /list-calls\.yaml:\d+:\d+ error filter-window/,
  ],
  [
    "a window whose bound compares another field",
    {
      file: list,
      from: "bound: /filter_criteria/start_timestamp",
      to: "bound: /filter_criteria/end_timestamp",
    },
    /list-calls\.yaml:\d+:\d+ error filter-window/,
  ],
  [
    "a window without a bound",
    {
      file: list,
      from: "      bound: /filter_criteria/start_timestamp\n",
      to: "",
    },
    /list-calls\.yaml:\d+:\d+ error pagination-shape: "window\/after" is missing/,
  ],
  [
    "a skip that is no parameter",
    { file: list, from: "skip: skip", to: "skip: offset" },
    /list-calls\.yaml:\d+:\d+ error pagination-parameter: the operation has no parameter "offset"/,
  ],
  [
    "a total that no parameter asks for",
    {
      file: list,
      from: "parameter: include_total",
      to: "parameter: with_total",
    },
    /list-calls\.yaml:\d+:\d+ error pagination-parameter: the operation has no parameter "with_total"/,
  ],
  [
    "a filter whose values the field never has",
    {
      file: criteria,
      from: "      $ref: direction-filter.yaml#/DirectionFilter\n",
      to: "      $ref: call-type-filter.yaml#/CallTypeFilter\n",
    },
    /filter-criteria\.yaml:\d+:\d+ error filter-value: no value of the filter is one that the field has: inbound, outbound\./,
  ],
  [
    "a list that no answer has",
    { file: list, from: "items: /items", to: "items: /calls" },
    /list-calls\.yaml:\d+:\d+ error pagination-pointer: "\/calls" leads to no field of the answer/,
  ],
  [
    "an id that no item has",
    { file: list, from: "id: /call_id", to: "id: /id" },
    /list-calls\.yaml:\d+:\d+ error pagination-pointer: "\/id" leads to no field of the items of the list/,
  ],
  [
    "a cursor that no answer has",
    { file: list, from: "pointer: /pagination_key", to: "pointer: /next" },
    /list-calls\.yaml:\d+:\d+ error pagination-pointer: "\/next" leads to no field of the answer/,
  ],
  [
    "a cursor that no item has",
    { file: list, from: "in: body", to: "in: item" },
    /list-calls\.yaml:\d+:\d+ error pagination-pointer: "\/pagination_key" leads to no field of the items/,
  ],
  [
    "a hasMore that is a text",
    { file: list, from: "hasMore: /has_more", to: "hasMore: /pagination_key" },
    /list-calls\.yaml:\d+:\d+ error pagination-pointer: "\/pagination_key" leads to a field of the type string/,
  ],
  [
    "a hasMore that is no pointer",
    { file: list, from: "hasMore: /has_more", to: "hasMore: true" },
    /list-calls\.yaml:\d+:\d+ error pagination-shape: "hasMore" is true/,
  ],
  [
    "a total that no answer has",
    { file: list, from: "pointer: /total", to: "pointer: /count" },
    /list-calls\.yaml:\d+:\d+ error pagination-pointer: "\/count" leads to no field/,
  ],
];

test.each(mistakes)(
  "%s is an error with file and line",
  async (_, edit, message) => {
    await expect(generateFrom(edit)).rejects.toThrow(message);
  },
);

function generateFrom(...edits: readonly Edit[]): Promise<Generated> {
  return generateEdited(edits, "core", spec);
}

function filtersOf(files: Generated) {
  const { parameters } = tableOf(files, "listCalls");
  return parameters.filter_criteria?.properties ?? {};
}
