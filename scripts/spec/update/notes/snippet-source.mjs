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
  if (before + line.length <= width) {
    return line;
  }
  if (!isNested(value)) {
    return line;
  }
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const lines = [];
  for (const [name, member] of Object.entries(value)) {
    const start = isList ? inner : `${inner}${keyOf(name)}: `;
    const literal = literalOf(member, start.length, inner);
    lines.push(`${start}${literal},`);
  }
  const text = lines.join("\n");
  if (isList) {
    return `[
${text}
${indent}]`;
  }
  return `{
${text}
${indent}}`;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function lineOf(value) {
  if (Array.isArray(value)) {
    const items = value.map(lineOf);
    return `[${items.join(", ")}]`;
  }
  if (!isNested(value)) {
    return JSON.stringify(value);
  }
  const members = Object.entries(value).map(([name, member]) => {
    const key = keyOf(name);
    const line = lineOf(member);
    return `${key}: ${line}`;
  });
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
  const joined = name.replace(joint, (_, letter) => letter.toUpperCase());
  const word = lowerFirst(joined);
  const isPlain = startOfName.test(word) && !taken.has(word);
  if (isPlain) {
    return word;
  }
  return `_${word}`;
}

const startOfName = /^[\p{ID_Start}_]/u;

/** What cannot be in a name, and the letter after it. */
const joint = /[^\p{ID_Continue}]+(.?)/gu;

/** @param {string} text */
function lowerFirst(text) {
  const [first = ""] = text;
  const lower = first.toLowerCase();
  const rest = text.slice(first.length);
  return `${lower}${rest}`;
}

/** Reserved words, and what snippets use. */
const words = `
  answer arguments await
  break
  case catch class client components const continue
  debugger default delete do
  else enum eval export extends
  false finally for function
  if implements import in instanceof interface
  let
  new null
  operations
  package private protected public
  return
  static super switch
  this throw true try typeof
  undefined
  var void
  while with
  yield
`;

const taken = new Set(words.trim().split(/\s+/));
