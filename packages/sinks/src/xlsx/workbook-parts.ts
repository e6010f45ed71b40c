import { escapeText } from "./escape-text.js";

/** What each file of XML begins with. */
export const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** The names of sheets and workbooks. */
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A file of a workbook's archive. */
export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
}

/** Where the sheet of a number, from 1, stands in the archive. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/**
 * All files of a workbook but its sheets.
 *
 * @param titles - Of the sheets, in their order.
 */
export function workbookParts(titles: readonly string[]): WorkbookPart[] {
  const texts = {
    "[Content_Types].xml": contentTypes(titles),
    "_rels/.rels": packageRelations(),
    "xl/workbook.xml": workbook(titles),
    "xl/_rels/workbook.xml.rels": workbookRelations(titles),
    "xl/styles.xml": styles(),
  };
  return Object.entries(texts).map(([path, xml]) => {
    return {
      path,
      xml,
    };
  });
}

function contentTypes(titles: readonly string[]): string {
  const sheets = titles.map((_, index) => {
    const path = sheetPath(index + 1);
    return `<Override PartName="/${path}" ContentType="${types}.worksheet+xml"/>`;
  });
  return `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${sheets.join("")}</Types>`;
}

function packageRelations(): string {
  return `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
}

function workbook(titles: readonly string[]): string {
  const sheets = titles.map((title, index) => {
    const number = index + 1;
    const name = escapeText(title);
    return `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function workbookRelations(titles: readonly string[]): string {
  const sheets = titles.map((_, index) => {
    const number = index + 1;
    return `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
  });
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${sheets.join("")}<Relationship Id="rId${titles.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

/** Style 0 is none; style 1 is a time to the millisecond. */
function styles(): string {
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
}
