/** How wide a snippet is: reports indent it. */
const width = 74;

/**
 * A value as it is written in TypeScript, on one line where it fits.
 * @param {unknown} value
 * @param {number} before how much stands on its first line already
 * @param {string} indent of the line that it begins on
 * @returns {string}
 */
export function literalOf(value, before = 0, indent = "") {
  const line = lineOf(value);
  if (before + line.length <= width || !isNested(value)) {
    return line;
  }
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(([name, member]) => {
    const start = isList ? "" : `${keyOf(name)}: `;
    const taken = inner.length + start.length;
    return `${inner}${start}${literalOf(member, taken, inner)},\n`;
  });
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${members.join("")}${indent}${close}`;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function lineOf(value) {
  if (Array.isArray(value)) {
    return `[${value.map(lineOf).join(", ")}]`;
  }
  if (!isNested(value)) {
    return JSON.stringify(value);
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${keyOf(name)}: ${lineOf(member)}`,
  );
  if (members.length > 0) {
    return `{ ${members.join(", ")} }`;
  }
  return "{}";
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
function isNested(value) {
  return typeof value === "object" && value !== null;
}

const plainName = /^[A-Za-z_$][\w$]*$/;

/** @param {string} name */
function keyOf(name) {
  if (plainName.test(name)) {
    return name;
  }
  return JSON.stringify(name);
}

/**
 * How a member is reached.
 * @param {string} name
 */
export function memberOf(name) {
  if (plainName.test(name)) {
    return `.${name}`;
  }
  return `[${JSON.stringify(name)}]`;
}

/**
 * How the type of a schema is written.
 * @param {string} name
 */
export function schemaType(name) {
  const key = JSON.stringify(name);
  return `components["schemas"][${key}]`;
}

/**
 * What a variable for something may be called.
 * @param {string} name
 */
export function variableOf(name) {
  const words = name.replace(/[^\p{ID_Continue}]+(.?)/gu, (_, letter) =>
    letter.toUpperCase(),
  );
  const [first = ""] = words;
  const word = first.toLowerCase() + words.slice(first.length);
  const isPlain = /^[\p{ID_Start}_]/u.test(word) && !taken.has(word);
  if (isPlain) {
    return word;
  }
  return `_${word}`;
}

/** Reserved words, and what snippets use. */
const taken = new Set(
  "answer arguments await break case catch class client components const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null operations package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " ",
  ),
);
