import type { Parameter } from "@rollcall/codegen";

/** The name under which one value of an array in a deep object is sent. */
export function arrayKey(key: string, format: string | undefined): string {
  if (format === "brackets") {
    return `${key}[]`;
  }
  return format === "indices" ? `${key}[0]` : key;
}

/** A query parameter as `name=value` pairs, not yet percent-encoded. */
export function queryPairs(parameter: Parameter, value: unknown): string[] {
  const { name, style } = parameter;
  if (style !== "deepObject" || typeof value !== "object" || value === null) {
    return pairs(name, value, undefined);
  }
  return Object.entries(value).flatMap(([key, part]) =>
    pairs(`${name}[${key}]`, part, parameter["x-array-format"]),
  );
}

function pairs(
  key: string,
  value: unknown,
  format: string | undefined,
): string[] {
  if (!Array.isArray(value)) {
    return [`${key}=${String(value)}`];
  }
  if (format === "comma") {
    return [`${key}=${value.join(",")}`];
  }
  return value.map(
    (one, index) =>
      `${arrayKey(key, format).replace("[0]", `[${index}]`)}=${String(one)}`,
  );
}
