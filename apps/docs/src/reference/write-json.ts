const longestLine = 76;

/**
 * JSON with two spaces of indent, where everything that fits on a line is on
 * one line.
 */
export function writeJson(value: unknown): string {
  if (isObject(value)) {
    return writeSpread(value, "");
  }
  return writeLine(value);
}

function writeValue(value: unknown, indent: string): string {
  const line = writeLine(value);
  const width = indent.length + line.length;
  if (width <= longestLine || !isObject(value)) {
    return line;
  }
  return writeSpread(value, indent);
}

/** One line for each element of an array or each member of an object. */
function writeSpread(value: object, indent: string): string {
  if (Array.isArray(value)) {
    const elements = listElements(value, indent);
    return writeLines("[", elements, "]", indent);
  }
  const members = listMembers(value, indent);
  return writeLines("{", members, "}", indent);
}

function listElements(values: readonly unknown[], indent: string): string[] {
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const value of values) {
    const text = writeValue(value, inner);
    lines.push(`${inner}${text}`);
  }
  return lines;
}

function listMembers(value: object, indent: string): string[] {
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const name = JSON.stringify(key);
    const text = writeValue(member, inner);
    lines.push(`${inner}${name}: ${text}`);
  }
  return lines;
}

function writeLines(
  open: string,
  parts: readonly string[],
  close: string,
  indent: string,
): string {
  if (parts.length === 0) {
    return `${open}${close}`;
  }
  const content = parts.join(",\n");
  return `${open}\n${content}\n${indent}${close}`;
}

function writeLine(value: unknown): string {
  if (Array.isArray(value)) {
    const elements = value.map(writeLine);
    return `[${elements.join(", ")}]`;
  }
  if (isObject(value)) {
    return writeObjectLine(value);
  }
  return JSON.stringify(value) ?? "undefined";
}

function writeObjectLine(value: object): string {
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const name = JSON.stringify(key);
    const text = writeLine(member);
    members.push(`${name}: ${text}`);
  }
  if (members.length === 0) {
    return "{}";
  }
  const content = members.join(", ");
  return `{ ${content} }`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
