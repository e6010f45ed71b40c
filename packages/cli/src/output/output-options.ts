import { tzOption } from "../input/tz-option.js";
import { choice, toggle, value, values } from "../registry/option.js";
import { readFieldList } from "./fields.js";
import { formatNames } from "./formats.js";
import { readDescriptor } from "./meta.js";
import { readTemplate } from "./template.js";
import { timeFormats } from "./time-format.js";

const group = "Output";

/** The options of every command that prints records. */
export const recordOptions = {
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: `how to print: ${formatNames.join(", ")}`,
    choices: formatNames,
    defaultText: "table on a terminal, ndjson in a pipe",
    group,
  }),
  fields: value({
    placeholder: "names",
    summary: "only these fields, such as call_id,latency.e2e.p50",
    read: readFieldList,
    group,
  }),
  jq: value({
    placeholder: "program",
    summary: "what a program of jq makes of each record",
    group,
  }),
  jqSlurp: toggle("give --jq all records at once, as one array", { group }),
  template: value({
    placeholder: "text",
    summary: "a line for each record, such as '{call_id} {agent_id}'",
    read: readTemplate,
    group,
  }),
  timeFormat: choice({
    placeholder: "format",
    summary: `times in a table: ${timeFormats.join(", ")}`,
    choices: timeFormats,
    defaultText: "to the second, in --tz",
    group,
  }),
  ...tzOption,
  csvSafe: choice({
    placeholder: "when",
    summary: "put ' before CSV cells that a spreadsheet may run: on, off",
    choices: ["on", "off"],
    default: "on",
    group,
  }),
};

/** The options of every command that prints calls: they hold a secret. */
export const outputOptions = {
  ...recordOptions,
  reveal: values({
    placeholder: "field",
    summary: "print a secret all the same: access_token",
    group,
  }),
};

/** The options of every command that prints many records, beside those. */
export const metaOptions = {
  meta: toggle(
    "end with JSON on stderr: rows, pages, truncated, cursor, total",
    {
      group,
    },
  ),
  metaFd: value({
    placeholder: "n",
    summary: "the same on a file descriptor, such as 3",
    read: readDescriptor,
    group,
  }),
};
