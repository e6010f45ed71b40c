import { declaration, main } from "./workbook-parts.js";

/** What stands before the rows of a sheet; its first row stays in sight. */
export const sheetStart = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;

/** What stands after the rows of a sheet. */
export const sheetEnd = "</sheetData></worksheet>";
