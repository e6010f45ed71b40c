import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import {
  type OpenApiDocument,
  type Schema,
  sensitiveKinds,
} from "./document.js";
import { schemasOf } from "./placed-schemas.js";

/** Finds keywords whose values mean nothing: `minimum: "1"`. */
export function checkSchemas(document: OpenApiDocument): Finding[] {
  return schemasOf(document).flatMap(({ schema, pointer }) =>
    rules.flatMap((rule) => brokenIn(schema, pointer, rule)),
  );
}

/** What the value of some keywords has to be. */
interface Rule {
  readonly keywords: readonly string[];
  readonly wanted: string;
  isRight(value: unknown): boolean;
}

const types = "string number integer boolean object array null".split(" ");

/** A keyword with another kind of value is a row here. */
const rules: readonly Rule[] = [
  {
    keywords: ["type"],
    wanted: `one of ${types.join(", ")}, or a list of them`,
    isRight: (value) => [value].flat().every(isIn(types)),
  },
  {
    keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
    wanted: "a number",
    isRight: Number.isFinite,
  },
  {
    keywords: ["multipleOf"],
    wanted: "a number above 0",
    isRight: (value) => typeof value === "number" && value > 0,
  },
  {
    keywords: [
      ...["minLength", "maxLength", "minItems", "maxItems", "minContains"],
      ...["minProperties", "maxProperties", "maxContains"],
    ],
    wanted: "an integer of at least 0",
    isRight: (value) => Number.isInteger(value) && Number(value) >= 0,
  },
  {
    keywords: ["uniqueItems", "deprecated", "x-instant"],
    wanted: "true or false",
    isRight: (value) => typeof value === "boolean",
  },
  {
    keywords: ["x-sensitive"],
    wanted: sensitiveKinds.join(", "),
    isRight: isIn(sensitiveKinds),
  },
  {
    keywords: ["pattern", "format", "x-unit", "x-populated"],
    wanted: "text",
    isRight: (value) => typeof value === "string",
  },
  {
    keywords: ["required"],
    wanted: "a list of names",
    isRight: Array.isArray,
  },
];

function isIn(list: readonly unknown[]): (value: unknown) => boolean {
  return (value) => list.includes(value);
}

function brokenIn(
  schema: Schema,
  pointer: string,
  { keywords, wanted, isRight }: Rule,
): Finding[] {
  const values: Readonly<Record<string, unknown>> = { ...schema };
  const given = keywords.filter((keyword) => Object.hasOwn(values, keyword));
  const broken = given.filter((keyword) => !isRight(values[keyword]));
  return broken.map((keyword) => ({
    code: "schema-keyword",
    severity: "error",
    message: `"${keyword}" is ${JSON.stringify(values[keyword])}.`,
    pointer: pointerTo(pointer, keyword),
    help: `Make it ${wanted}.`,
  }));
}
