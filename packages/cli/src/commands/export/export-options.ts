import { readBytes } from "../../input/read-bytes.js";
import { readCount } from "../../input/read-count.js";
import { readFileName } from "../../input/read-file-name.js";
import { readRate } from "../../input/read-rate.js";
import { readSpan } from "../../input/read-span.js";
import { choice, toggle, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";
import { formatNames } from "./formats.js";
import { readExportFields } from "./read-export-fields.js";

const file = "The file";
const pace = "How it is read";

const { from: _, ...filters } = filterOptions;

export const exportOptions = {
  output: value({
    placeholder: "file",
    short: "-o",
    summary: "the file to make",
    read: readFileName,
    group: file,
  }),
  format: choice({
    placeholder: "format",
    summary: `what to make: ${formatNames.join(", ")}`,
    choices: formatNames,
    defaultText: "by the end of the file's name",
    group: file,
  }),
  fields: value({
    placeholder: "a,b.c",
    summary: "only these fields, in this order",
    read: readExportFields,
    group: file,
  }),
  noTranscripts: toggle("leave out what was said: on v3 far fewer requests", {
    group: file,
  }),
  utterances: toggle("csv, xlsx: a second file or sheet, a row for each turn", {
    group: file,
  }),
  words: toggle("parquet, and with --utterances: each word with its times", {
    group: file,
  }),
  redact: toggle("mask numbers, replace names and texts", { group: file }),
  csvSafe: choice({
    placeholder: "on|off",
    summary: "whether cells that a spreadsheet would run are defused",
    choices: ["on", "off"],
    default: "on",
    group: file,
  }),
  force: toggle("overwrite the file, or begin anew", { group: file }),
  sinceLast: toggle("add what is new or has changed since the last run", {
    group: file,
  }),
  lookback: value({
    placeholder: "duration",
    summary: "with --since-last: how long after its start a call may change",
    read: readSpan,
    defaultText: "1d",
    group: file,
  }),
  maxBytes: value({
    placeholder: "n",
    summary: "stop before the records are larger: 500MB",
    read: readBytes,
    group: pace,
  }),
  concurrency: value({
    placeholder: "n",
    summary: "requests at once, by windows of time",
    read: readCount,
    defaultText: "8, or 2 for the largest pages",
    group: pace,
  }),
  rps: value({
    placeholder: "n",
    summary: "requests a second at most",
    read: readRate,
    group: pace,
  }),
  ...filters,
  ...sourceOptions,
};
