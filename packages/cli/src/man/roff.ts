/** What roff would take for something else, and how it is written there. */
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\e",
  "-": "\\-",
  "'": "\\(aq",
  "`": "\\(ga",
  '"': "\\(dq",
  "^": "\\(ha",
  "~": "\\(ti",
};

const lastAscii = 0x7f;

/** A text as roff shows it as it stands, wherever it stands. */
export function escapeRoff(text: string): string {
  const lines = text.split("\n");
  const escaped = lines.map(escapeLine);
  return escaped.join("\n");
}

/** A line that begins with a dot would be a request. */
function escapeLine(line: string): string {
  const characters = Array.from(line, escapeCharacter);
  const escaped = characters.join("");
  if (line.startsWith(".")) {
    return `\\&${escaped}`;
  }
  return escaped;
}

function escapeCharacter(character: string): string {
  const code = Number(character.codePointAt(0));
  if (code > lastAscii) {
    const digits = code.toString(16);
    const padded = digits.padStart(4, "0");
    return `\\[u${padded.toUpperCase()}]`;
  }
  return escapes[character] ?? character;
}

/** A request with its arguments: `.SH "EXIT STATUS"`. */
export function writeRequest(name: string, ...texts: string[]): string {
  const words = [`.${name}`];
  for (const text of texts) {
    const escaped = escapeRoff(text);
    words.push(`"${escaped}"`);
  }
  return words.join(" ");
}

/** A section with a heading. */
export function writeSection(
  title: string,
  lines: readonly string[],
): string[] {
  const heading = writeRequest("SH", title);
  return [heading, ...lines];
}

/** Paragraphs, with space between them. */
export function writeParagraphs(texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const escaped = escapeRoff(text);
    lines.push(".PP", escaped);
  }
  return lines;
}

/** Lines that are to stay as they are. */
export function writeLiteral(text: string): string[] {
  const escaped = escapeRoff(text);
  return [".nf", escaped, ".fi"];
}

/** A bold term, and what it is, indented below it. */
export function writeItem(term: string, description: string): string[] {
  const bold = writeRequest("B", term);
  const escaped = escapeRoff(description);
  return [".TP", bold, escaped];
}
