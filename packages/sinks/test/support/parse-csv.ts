/** Reads a CSV file strictly by RFC 4180, character by character. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const cell = readCell(text, at);
      row.push(cell.value);
      at = cell.end;
      if (text[at] !== ",") {
        break;
      }
      at++;
    }
    if (text.slice(at, at + 2) !== "\r\n") {
      throw new Error(`no CR LF at ${at}`);
    }
    at += 2;
    rows.push(row);
  }
  return rows;
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
}

function readCell(text: string, from: number): ReadCell {
  if (text[from] !== '"') {
    return readBareCell(text, from);
  }
  let value = "";
  let at = from + 1;
  for (;;) {
    const character = text[at];
    if (character === undefined) {
      throw new Error(`a quotation mark at ${from} is not closed`);
    }
    if (character !== '"') {
      value += character;
      at++;
    } else if (text[at + 1] === '"') {
      value += '"';
      at += 2;
    } else {
      return { value, end: at + 1 };
    }
  }
}

function readBareCell(text: string, from: number): ReadCell {
  let end = from;
  while (end < text.length && !",\r\n".includes(text[end] ?? "")) {
    if (text[end] === '"') {
      throw new Error(`a quotation mark at ${end} in a bare cell`);
    }
    end++;
  }
  return { value: text.slice(from, end), end };
}
