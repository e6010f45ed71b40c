/**
 * What XML cannot hold (control characters but tab and line feed, halves of
 * pairs, U+FFFE and U+FFFF), a carriage return, which its readers change, and a
 * text that already looks like an escape.
 */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;

const markup = /[&<>]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/**
 * A text as a cell of a workbook holds it. What XML cannot hold is written as
 * `_xHHHH_` (ECMA-376, 22.9.2.19), which spreadsheets read back.
 */
export function escapeText(text: string): string {
  return text.replace(unwritable, escapeUnit).replace(markup, (character) => {
    return entities[character] ?? character;
  });
}

function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const hex = code.toString(16).toUpperCase();
  return `_x${hex.padStart(4, "0")}_`;
}
