import { outputOptions } from "../../output/output-options.js";
import { sourceOptions } from "../../source/source-options.js";

export const getOptions = {
  ...outputOptions,
  output: {
    ...outputOptions.output,
    defaultText: "json on a terminal, ndjson in a pipe",
  },
  ...sourceOptions,
};
