import { writeJson } from "./write-json.js";

/**
 * What breaks a line, steers a terminal or hides text, and JSON leaves as it is:
 * C1, what has no width, what turns the direction, other ends of a line, tags.
 */
const dangerous =
  /[\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/;

const everyDangerous = new RegExp(dangerous, "g");

/**
 * A value as one line of JSON. It reads back as the same value; what could do
 * harm in a terminal, or to who reads lines, is written as an escape.
 */
export function writeLine(value: unknown): string {
  const text = writeJson(value);
  if (dangerous.test(text)) {
    return text.replace(everyDangerous, writeEscapes);
  }
  return text;
}

/** Inside strings only: JSON has none of these characters elsewhere. */
function writeEscapes(characters: string): string {
  return characters.split("").map(writeEscape).join("");
}

function writeEscape(unit: string): string {
  const code = unit.charCodeAt(0).toString(16);
  return `\\u${code.padStart(4, "0")}`;
}
