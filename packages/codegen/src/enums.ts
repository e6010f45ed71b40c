import type { OpenApiDocument, Schema } from "./document.js";
import { docstring, header, literal } from "./source.js";

/**
 * The values of every named enum (`callStatusValues`), a guard for each
 * (`isCallStatus`), and the groups of those that have `x-enumGroups`
 * (`disconnectionReasonGroups`).
 */
export function generateEnums(document: OpenApiDocument): string {
  return header + namedEnums(document).map(enumSource).join("\n");
}

/** Every component schema that is an enum of strings, by name. */
export function namedEnums(
  document: OpenApiDocument,
): [string, Schema & { enum: string[] }][] {
  const isEnum = (
    entry: [string, Schema],
  ): entry is [string, Schema & { enum: string[] }] =>
    entry[1].type === "string" && entry[1].enum !== undefined;
  return Object.entries(document.components?.schemas ?? {}).filter(isEnum);
}

function enumSource([name, schema]: [
  string,
  Schema & { enum: string[] },
]): string {
  const values = `${lowerFirst(name)}Values`;
  const lines = [
    ...docstring(
      `The values of \`${name}\` that the spec knows; an API may send others.`,
      [`${values}[0]; // => ${JSON.stringify(schema.enum[0])}`],
    ),
    `export const ${values} = ${literal(schema.enum)} as const;`,
    "",
    `/** One of the values of \`${name}\` that the spec knows. */`,
    `export type Known${name} = (typeof ${values})[number];`,
    "",
    ...docstring(
      `Whether \`value\` is one of the values of \`${name}\` that the spec knows.`,
      [
        `is${name}(${JSON.stringify(schema.enum[0])}); // => true`,
        `is${name}("a value of tomorrow"); // => false`,
      ],
    ),
    `export const is${name} = (value: unknown): value is Known${name} =>`,
    `  (${values} as readonly unknown[]).includes(value);`,
    "",
  ];
  const groups = schema["x-enumGroups"];
  const [value, group] = Object.entries(groups ?? {})[0] ?? [];
  if (value) {
    lines.push(
      ...docstring(`The group that each known \`${name}\` belongs to.`, [
        `${lowerFirst(name)}Groups.${value}; // => ${JSON.stringify(group)}`,
      ]),
      `export const ${lowerFirst(name)}Groups = ${literal(groups)} as const;`,
      "",
    );
  }
  return lines.join("\n");
}

const lowerFirst = (name: string): string =>
  name.charAt(0).toLowerCase() + name.slice(1);
