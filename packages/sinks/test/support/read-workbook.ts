import { strFromU8, unzipSync } from "fflate";

/** What a cell holds. Of a style is a time in days. */
export type WorkbookCell =
  | string
  | number
  | boolean
  | { readonly days: number }
  | undefined;

/** The rows of each sheet, by its title. */
export type Workbook = ReadonlyMap<string, readonly WorkbookCell[][]>;

/** Reads a workbook, as a spreadsheet does. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const files = unzipSync(bytes);
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const targets = new Map(
    [...read("xl/_rels/workbook.xml.rels").matchAll(relation)].map(
      ([, id = "", target = ""]) => [id, target],
    ),
  );
  const sheets = [...read("xl/workbook.xml").matchAll(sheet)];
  return new Map(
    sheets.map(([, title = "", id = ""]) => {
      const xml = read(`xl/${targets.get(id)}`);
      return [title, readRows(xml)];
    }),
  );
}

const relation = /<Relationship Id="(\w+)" [^>]*Target="([^"]+)"/g;
const sheet = /<sheet name="([^"]+)" sheetId="\d+" r:id="(\w+)"/g;
const row = /<row r="(\d+)">(.*?)<\/row>/gs;
const cell =
  /<c r="([A-Z]+)(\d+)"(?: t="(\w+)")?(?: s="(\d)")?>(?:<v>(.*?)<\/v>|<is><t xml:space="preserve">(.*?)<\/t><\/is>)<\/c>/gs;

function readRows(xml: string): WorkbookCell[][] {
  refuseUnreadable(xml);
  return [...xml.matchAll(row)].map(([, number = "", inside = ""], index) => {
    if (Number(number) !== index + 1) {
      throw new Error(`row ${number} stands in place ${index + 1}`);
    }
    return readCells(inside, number);
  });
}

function readCells(xml: string, rowNumber: string): WorkbookCell[] {
  const cells: WorkbookCell[] = [];
  let read = "";
  for (const match of xml.matchAll(cell)) {
    const [whole, letters = "", number, type, style, value, text] = match;
    if (number !== rowNumber) {
      throw new Error(`a cell of row ${number} in row ${rowNumber}`);
    }
    read += whole;
    cells[columnOf(letters)] = readValue(type, style, value ?? text ?? "");
  }
  if (read !== xml) {
    throw new Error("there is something beside the cells");
  }
  return cells;
}

function columnOf(letters: string): number {
  let index = 0;
  for (const letter of letters) {
    index = index * 26 + (letter.charCodeAt(0) - 64);
  }
  return index - 1;
}

function readValue(
  type: string | undefined,
  style: string | undefined,
  value: string,
): WorkbookCell {
  if (type === "inlineStr") {
    return readText(value);
  }
  if (type === "b") {
    return value === "1";
  }
  return style === "1" ? { days: Number(value) } : Number(value);
}

function readText(xml: string): string {
  const text = xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What XML 1.0 forbids, what its readers change, and formulas. */
function refuseUnreadable(xml: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|<f[ >]/;
  const found = forbidden.exec(xml);
  if (found !== null) {
    throw new Error(`${JSON.stringify(found[0])} in a sheet`);
  }
}
