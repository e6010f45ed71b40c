import { choice } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";

export const getOptions = {
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: "how to print: json, ndjson",
    choices: ["json", "ndjson"],
    defaultText: "json on a terminal, ndjson in a pipe",
    group: "Output",
  }),
  ...sourceOptions,
};
