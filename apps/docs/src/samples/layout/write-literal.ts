import type { Notation } from "./notation.js";

const longestLine = 79;

/**
 * A value in a language. An object begins on lines of its own; inside it,
 * everything that fits on a line is on one line.
 */
export function writeLiteral(value: unknown, notation: Notation): string {
  if (isObject(value)) {
    return writeSpread(value, notation, "");
  }
  return writeLine(value, notation);
}

/** @param offset - How much stands before it on its line. */
function writeValue(
  value: unknown,
  notation: Notation,
  indent: string,
  offset: number,
): string {
  const line = writeLine(value, notation);
  const width = indent.length + offset + line.length;
  if (width <= longestLine) {
    return line;
  }
  if (!isObject(value)) {
    return line;
  }
  return writeSpread(value, notation, indent);
}

/** One line for each element of an array or each member of an object. */
function writeSpread(
  value: object,
  notation: Notation,
  indent: string,
): string {
  const inner = indent + notation.indent;
  const parts = listMembers(value, notation, (member, name) => {
    return name + writeValue(member, notation, inner, name.length);
  });
  const [open, close] = bracketsOf(value);
  if (parts.length === 0) {
    return `${open}${close}`;
  }
  const content = parts.map((part) => `${inner}${part}`).join(",\n");
  return `${open}\n${content}${notation.lastComma}\n${indent}${close}`;
}

function writeLine(value: unknown, notation: Notation): string {
  if (typeof value === "string") {
    return notation.writeText(value);
  }
  if (!isObject(value)) {
    return notation.writeConstant(value);
  }
  const parts = listMembers(value, notation, (member, name) => {
    return name + writeLine(member, notation);
  });
  const [open, close] = bracketsOf(value);
  const isPadded = open === "{" && parts.length > 0;
  const padding = isPadded ? notation.padding : "";
  return open + padding + parts.join(", ") + padding + close;
}

/** Each element; each member with its name, as it stands before the value. */
function listMembers(
  value: object,
  notation: Notation,
  write: (member: unknown, name: string) => string,
): string[] {
  if (Array.isArray(value)) {
    return value.map((element) => write(element, ""));
  }
  const members = Object.entries(value).filter(isGiven);
  return members.map(([key, member]) => {
    return write(member, `${notation.writeName(key)}: `);
  });
}

/** JSON leaves out what is undefined. */
function isGiven([, member]: readonly [string, unknown]): boolean {
  return member !== undefined;
}

function bracketsOf(value: object): [open: string, close: string] {
  if (Array.isArray(value)) {
    return ["[", "]"];
  }
  return ["{", "}"];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
