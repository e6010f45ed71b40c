import type { Notation } from "./notation.js";

/** Python 3. Its numbers are those of JSON. */
export const python: Notation = {
  indent: "    ",
  padding: "",
  lastComma: ",",
  writeText: writePythonText,
  writeName: writePythonText,
  writeConstant,
};

const shortEscapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** What is not seen, or no file can hold: controls and lone surrogates. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A string of Python: nothing but what is escaped here means anything in it. */
function writePythonText(text: string): string {
  const inner = Array.from(text, writeCharacter).join("");
  return `"${inner}"`;
}

function writeCharacter(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) {
    return short;
  }
  if (unseen.test(character)) {
    return escapeByNumber(character);
  }
  return character;
}

/** `\u200b`, or `\U000e0001` beyond the first plane. */
function escapeByNumber(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code > 0xffff) {
    return `\\U${digits.padStart(8, "0")}`;
  }
  return `\\u${digits.padStart(4, "0")}`;
}

function writeConstant(value: unknown): string {
  switch (value) {
    case true:
      return "True";
    case false:
      return "False";
    case null:
    case undefined:
      return "None";
    default:
      return JSON.stringify(value) ?? "None";
  }
}
