import {
  append,
  criteria,
  type Edit,
  type Loss,
  newPlaces,
  newProperties,
  newValues,
  person,
  questions,
  sharedLosses,
  transcriptEdits,
  valueEdits,
} from "./every-change.js";
import {
  type Call,
  type Filters,
  type SpecVersion,
  specVersions,
} from "./spec-version.js";

/** What a version's spec gets, and what has to be there then. */
export interface NewFields {
  readonly version: SpecVersion;
  readonly edits: readonly Edit[];
  /** Where the new properties are in a call. */
  readonly places: readonly string[];
  /** Values of enums, as `name=value`. */
  readonly values: readonly string[];
  /** What a call has for a status that did not connect. */
  readonly notConnected: string;
  readonly questions: readonly {
    readonly title: string;
    readonly wire: Filters;
    readonly passes: (call: Call) => boolean;
  }[];
  readonly losses: readonly Loss[];
  /** What the CLI prints for flags. */
  readonly printed: readonly (readonly [
    argv: readonly string[],
    text: string,
  ])[];
  readonly help: readonly string[];
}

const v1: NewFields = {
  version: specVersions.v1,
  edits: [
    ["schemas/call.yaml", append(`${newProperties}${person}`)],
    [
      criteria,
      append(`
    stars:
      type: integer
      minimum: 1
      maximum: 5
      x-filter: { field: /stars, op: eq }
    is_vip:
      type: boolean
      x-filter: { field: /is_vip, op: eq }
    mood_of_the_day:
      type: string
      x-filter: { field: /mood_of_the_day, op: eq }
`),
    ],
    ...valueEdits,
    ...transcriptEdits,
  ],
  places: newPlaces,
  values: [...newValues, "agent_sentiment=Puzzled"],
  notConnected: "error",
  questions,
  losses: [
    ...sharedLosses,
    [
      "a property",
      "../shared/schemas/latency.yaml",
      (text) => text.replace("p95:", "p96:"),
      "/e2e_latency/p95 of a call is written",
    ],
  ],
  printed: [[["--stars", "3"], '"stars":3']],
  help: ["--stars <n> Only calls with stars equal to the value (1 to 5)"],
};

const v3: NewFields = {
  version: specVersions.v3,
  edits: [
    [
      "schemas/call-base.yaml",
      (text) => {
        const hidden = "  x-hidden-properties:\n";
        const added = `${newProperties.slice(1)}${hidden}`;
        return append(person)(text.replace(hidden, added));
      },
    ],
    [
      "schemas/phone-part.yaml",
      append("\n    carrier: { type: string, enum: [blue, green] }\n"),
    ],
    [
      "schemas/call-analysis.yaml",
      append("\n    certainty: { type: integer, minimum: 1, maximum: 9 }\n"),
    ],
    [
      criteria,
      append(`
    stars:
      $ref: number-or-range-filter.yaml#/NumberOrRangeFilter
      x-filter: { field: /stars, kinds: [number, range] }
    is_vip:
      $ref: boolean-filter.yaml#/BooleanFilter
      x-filter: { field: /is_vip, kinds: [boolean] }
    mood_of_the_day:
      $ref: enum-filter.yaml#/EnumFilter
      x-filter: { field: /mood_of_the_day, kinds: [enum] }
    carrier:
      $ref: string-filter.yaml#/StringFilter
      x-filter: { field: /carrier, kinds: [string] }
    certainty:
      $ref: number-or-range-filter.yaml#/NumberOrRangeFilter
      x-filter: { field: /call_analysis/certainty, kinds: [number, range] }
`),
    ],
    ...valueEdits,
    ...transcriptEdits,
  ],
  places: [...newPlaces, "carrier", "call_analysis/certainty"],
  values: newValues,
  notConnected: "not_connected",
  questions: [
    ...questions.map(({ wire, value, ...rest }) => ({
      ...rest,
      wire: typedOf(wire),
    })),
    {
      title: "carrier=blue",
      wire: { carrier: { type: "string", op: "sw", value: "bl" } },
      passes: ({ carrier }) => carrier === "blue",
    },
    {
      title: "certainty from 2 to 8",
      wire: { certainty: { type: "range", op: "bt", value: [2, 8] } },
      passes: (call) => {
        const certainty = Number(valueAt(call, "call_analysis/certainty"));
        return certainty >= 2 && certainty <= 8;
      },
    },
  ],
  losses: [
    ...sharedLosses,
    [
      "a property",
      "schemas/token-usage.yaml",
      (text) => text.replace("average:", "mean:"),
      "/llm_token_usage/average of a call is written",
    ],
  ],
  printed: [
    [["--stars", "3"], '"stars":3'],
    [["--carrier", "sw:bl"], '"carrier":"blue"'],
  ],
  help: ["--stars <n>", "--carrier <text>"],
};

/** What is at a place of a call, if anything. */
export function valueAt(call: Call, place: string): unknown {
  return place
    .split("/")
    .reduce<unknown>((value, name) => Object(value)[name], call);
}

/** The same values, as the present version is asked for them. */
function typedOf(wire: Filters): Filters {
  const entries = Object.entries(wire).map(([name, value]) => {
    if (typeof value === "string") {
      return [name, { type: "enum", op: "in", value: [value] }];
    }
    return [name, { type: typeof value, op: "eq", value }];
  });
  return Object.fromEntries(entries);
}

/** New fields and values of each version. */
export const newFields: readonly NewFields[] = [v1, v3];
