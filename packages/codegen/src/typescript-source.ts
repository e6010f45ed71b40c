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
  const code = example.map((line) => ` * ${commentText(line)}`);
  return [
    "/**",
    ` * ${commentText(description)}`,
    " *",
    " * @example",
    " * ```ts",
    ...code,
    " * ```",
    " */",
  ];
}

/** A text on one line of a comment, which it cannot end. */
export function commentText(text: string): string {
  const withoutEnds = text.replaceAll("*/", "*\\/");
  return withoutSeparators(withoutEnds).replace(/[\r\n]+/g, " ");
}

/** A value as TypeScript source, constant to the last literal. */
export function literal(value: unknown): string {
  const json = withoutSeparators(JSON.stringify(value, null, 2));
  return json
    .replace(/^( *)"([A-Za-z_$][\w$]*)":/gm, "$1$2:")
    .replace(/^( *)__proto__:/gm, '$1["__proto__"]:');
}

/** A value as TypeScript source on one line. */
export function inlineLiteral(value: unknown): string {
  return withoutSeparators(JSON.stringify(value));
}

/**
 * A property's name in an object literal. `__proto__` would be no property
 * there, but the prototype.
 */
export function propertyName(name: string): string {
  if (name === "__proto__") {
    return '["__proto__"]';
  }
  if (/^[A-Za-z_$][\w$]*$/.test(name)) {
    return name;
  }
  return inlineLiteral(name);
}

/** How a property is read: `.name`, or `["its name"]`. */
export function access(name: string): string {
  const key = propertyName(name);
  if (key === name) {
    return `.${name}`;
  }
  return `[${inlineLiteral(name)}]`;
}

/**
 * U+2028 and U+2029 end a line for a comment, for the editor and for regular
 * expressions, though not for JSON: they are written as escapes.
 */
function withoutSeparators(text: string): string {
  return text.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A copy of the record with every value changed. */
export function mapValues<T, U>(
  record: Record<string, T>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  const entries = Object.entries(record);
  const changed = entries.map(([key, value]) => [key, change(value, key)]);
  return Object.fromEntries(changed);
}
