/**
 * The first lines of every generated file: what it is, and the command that
 * makes it again.
 */
export const header = `/* Generated from openapi/ by \`pnpm generate\` (or \`npm run generate\`). Do not edit: change the spec. */
`;

/** The lines of a docstring: what it is, and an example. */
export function docstring(
  description: string,
  example: readonly string[],
): string[] {
  const code = example.map((line) => ` * ${line}`);
  return [
    "/**",
    ` * ${description}`,
    " *",
    " * @example",
    " * ```ts",
    ...code,
    " * ```",
    " */",
  ];
}

/** A value as TypeScript source, constant to the last literal. */
export function literal(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return json.replace(/"([A-Za-z_$][\w$]*)":/g, "$1:");
}

/** A copy of the record with every value changed. */
export function mapValues<T, U>(
  record: Record<string, T>,
  change: (value: T) => U,
): Record<string, U> {
  const entries = Object.entries(record);
  const changed = entries.map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(changed);
}
