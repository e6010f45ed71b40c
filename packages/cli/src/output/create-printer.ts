import type { Io } from "../io.js";
import type { Column } from "./column.js";
import { createFieldColumn } from "./field-column.js";
import { type FieldPath, readField } from "./fields.js";
import { formatInstant } from "./format-cells.js";
import { formats } from "./formats.js";
import { isInstantIn } from "./is-instant-in.js";
import type { OutputChoice, OutputForm } from "./output-choice.js";
import type { CreatePrinter, Printer, PrinterOptions } from "./printer.js";
import type { RecordKind } from "./record-kind.js";
import { showExactly } from "./show-value.js";
import { createTimeFormat, type TimeFormat } from "./time-format.js";
import { wantsColor } from "./wants-color.js";

/** Loads and makes the printer of a form. */
export async function createPrinter(
  form: OutputForm,
  kind: RecordKind,
  choice: OutputChoice,
  io: Io,
): Promise<Printer> {
  const create = await loadPrinter(form);
  const { schema } = kind;
  const { fields, reveal = [], template, csvSafe, color } = choice;
  const { isTTY = false, columns: width } = io.stdout;
  const times = createTimeFormat(choice, io.now);
  return create({
    columns: chooseColumns(kind, fields, times),
    fields,
    schema,
    reveal,
    template,
    showField: createFieldWriter(kind, choice, times),
    width: isTTY ? width : undefined,
    hasColor: wantsColor(color, io),
    isForPeople: isTTY,
    isCsvSafe: csvSafe === "on",
  });
}

/** Those of the fields that were chosen, else the kind's own. */
function chooseColumns(
  { schema, createColumns }: RecordKind,
  fields: readonly FieldPath[] | undefined,
  times: TimeFormat,
): readonly Column[] {
  if (fields === undefined && createColumns) {
    return createColumns(times);
  }
  const names = Object.keys(schema.properties ?? {});
  const all = names.map((name) => ({
    name,
    names: [name],
  }));
  const shown = fields ?? all;
  return shown.map((field) => createFieldColumn(field, schema, times));
}

/** Times are epoch milliseconds in a template, unless it is said how they look. */
function createFieldWriter(
  { schema }: RecordKind,
  { timeFormat, tz }: OutputChoice,
  times: TimeFormat,
): PrinterOptions["showField"] {
  const isFormatted = timeFormat !== undefined || tz !== undefined;
  return (record, { names }) => {
    const value = readField(record, names) ?? "";
    const isTime = isFormatted && isInstantIn(schema, names) && value !== "";
    if (isTime) {
      return formatInstant(value, times);
    }
    return showExactly(value);
  };
}

async function loadPrinter(form: OutputForm): Promise<CreatePrinter> {
  switch (form) {
    case "template":
      return (await import("./print-template.js")).createTemplatePrinter;
    case "jq lines":
      return (await import("./print-jq-lines.js")).createJqLinesPrinter;
    default:
      return await formats[form]();
  }
}
