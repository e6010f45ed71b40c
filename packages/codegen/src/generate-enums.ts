import { coreGuards } from "./core-guards.js";
import { identifierOf, wordOf } from "./identifiers.js";
import type { OpenApiDocument, Schema } from "./openapi-document.js";
import {
  access,
  commentText,
  docstring,
  header,
  inlineLiteral,
  literal,
} from "./typescript-source.js";

/**
 * The values of every named enum (`callStatusValues`), a guard for each
 * (`isCallStatus`), and the groups of those that have `x-enumGroups`
 * (`disconnectionReasonGroups`).
 */
export function generateEnums(document: OpenApiDocument): string {
  const enums = findNamedEnums(document);
  const sources = enums.map(enumSource);
  return header + sources.join("\n");
}

/** A component schema that is an enum. */
type EnumSchema = Schema & { enum: unknown[] };

/** Every component schema that is an enum of one type, by name. */
function findNamedEnums(document: OpenApiDocument): [string, EnumSchema][] {
  const schemas = document.components?.schemas ?? {};
  return Object.entries(schemas).filter(isNamedEnum);
}

function isNamedEnum(entry: [string, Schema]): entry is [string, EnumSchema] {
  const [, { type, enum: values = [] }] = entry;
  return typeof type === "string" && values.length > 0;
}

function enumSource([name, schema]: [string, EnumSchema]): string {
  const lines = [
    ...valuesSource(name, schema),
    ...guardSource(name, schema),
    ...groupsSource(name, schema),
  ];
  return lines.join("\n");
}

function valuesSource(name: string, schema: EnumSchema): string[] {
  const { values, known } = enumNames(name);
  const first = inlineLiteral(schema.enum[0]);
  const comment = docstring(
    `The values of \`${name}\` that the spec knows; an API may send others.`,
    [`${values}[0]; // => ${first}`],
  );
  return [
    ...comment,
    `export const ${values} = ${literal(schema.enum)} as const;`,
    "",
    `/** One of the values of \`${commentText(name)}\` that the spec knows. */`,
    `export type ${known} = (typeof ${values})[number];`,
    "",
  ];
}

function guardSource(name: string, schema: EnumSchema): string[] {
  const { values, guard, known } = enumNames(name);
  const first = inlineLiteral(schema.enum[0]);
  const comment = docstring(
    `Whether \`value\` is one of the values of \`${name}\` that the spec knows.`,
    [
      `${guard}(${first}); // => true`,
      `${guard}("a value of tomorrow"); // => false`,
    ],
  );
  return [
    ...comment,
    `export const ${guard} = (value: unknown): value is ${known} =>`,
    `  (${values} as readonly unknown[]).includes(value);`,
    "",
  ];
}

function groupsSource(name: string, schema: EnumSchema): string[] {
  const groups = schema["x-enumGroups"] ?? {};
  const [first] = Object.entries(groups);
  if (first === undefined) {
    return [];
  }
  const [value, group] = first;
  const { groups: table } = enumNames(name);
  const comment = docstring(
    `The group that each known \`${name}\` belongs to.`,
    [`${table}${access(value)}; // => ${inlineLiteral(group)}`],
  );
  return [
    ...comment,
    `export const ${table} = ${literal(groups)} as const;`,
    "",
  ];
}

/** What is exported for an enum of this name. */
export function enumNames(name: string) {
  const word = wordOf(name);
  const lower = lowerFirst(word);
  return {
    values: `${lower}Values`,
    known: `Known${word}`,
    guard: identifierOf(`is${word}`, coreGuards),
    groups: `${lower}Groups`,
  };
}

/** All that `enums.ts` exports, by the enum's name. */
export function enumExports(document: OpenApiDocument): [string, string[]][] {
  return findNamedEnums(document).map(([name, schema]) => {
    const { groups, ...names } = enumNames(name);
    const exported = Object.values(names);
    if (schema["x-enumGroups"] !== undefined) {
      exported.push(groups);
    }
    return [name, exported];
  });
}

function lowerFirst(name: string): string {
  const [first = ""] = name;
  return first.toLowerCase() + name.slice(first.length);
}
