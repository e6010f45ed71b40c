import { choice } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";

export const schemaOptions = {
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: "without a command: how to print all of them: text, json",
    choices: ["text", "json"],
    defaultText: "text on a terminal, json in a pipe",
    group: "Output",
  }),
  api: {
    ...sourceOptions.api,
    summary: "of which version of the API: v1 or v3",
    group: "Output",
  },
};
