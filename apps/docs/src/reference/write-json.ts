const longestLine = 76;

/**
 * JSON with two spaces of indent, where everything that fits on a line is on
 * one line.
 */
export function writeJson(value: unknown): string {
  const isOuter = true;
  return writeValue(value, "", isOuter);
}

/** The outermost object is spread over several lines even if it is short. */
function writeValue(value: unknown, indent: string, isOuter = false): string {
  const line = writeLine(value);
  const fits = indent.length + line.length <= longestLine;
  if (fits && !isOuter) {
    return line;
  }
  if (Array.isArray(value)) {
    return writeLines("[", listElements(value, indent), "]", indent);
  }
  if (isObject(value)) {
    return writeLines("{", listMembers(value, indent), "}", indent);
  }
  return line;
}

function listElements(values: readonly unknown[], indent: string): string[] {
  const inner = `${indent}  `;
  return values.map((value) => inner + writeValue(value, inner));
}

function listMembers(value: object, indent: string): string[] {
  const inner = `${indent}  `;
  return Object.entries(value).map(([key, member]) => {
    const name = JSON.stringify(key);
    const text = writeValue(member, inner);
    return `${inner}${name}: ${text}`;
  });
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
  const members = Object.entries(value).map(([key, member]) => {
    const name = JSON.stringify(key);
    return `${name}: ${writeLine(member)}`;
  });
  if (members.length === 0) {
    return "{}";
  }
  return `{ ${members.join(", ")} }`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
