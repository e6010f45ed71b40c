import { escapeForPeople } from "../output/escape-text.js";

/**
 * A copy of plain data in whose texts nothing hides, names of fields included:
 * controls, bidi marks and characters of no width are written as escapes. Lines
 * stay lines.
 */
export function cleanValue<Value>(value: Value): Value {
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") {
    return cleanText(value);
  }
  if (Array.isArray(value)) {
    return value.map(clean);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const cleaned: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const cleanName = cleanText(name);
    cleaned.push([cleanName, clean(inner)]);
  }
  return Object.fromEntries(cleaned);
}

/** A text in which nothing hides. */
export function cleanText(text: string): string {
  const lines = text.split("\n");
  return lines.map(escapeForPeople).join("\n");
}
