import { readSpan } from "../../input/read-span.js";
import { metaOptions, recordOptions } from "../../output/output-options.js";
import { choice, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";

export const compareOptions = {
  by: choice({
    placeholder: "what",
    summary: "what the two are: agent, version (of an agent) or direction",
    choices: ["agent", "version", "direction"],
    default: "agent",
    group: "What to compare",
  }),
  windows: value({
    placeholder: "span",
    summary: "the last span against the one before: 24h, 7d, 4w",
    read: readWindow,
    group: "What to compare",
  }),
  ...recordOptions,
  ...metaOptions,
  ...filterOptions,
  ...sourceOptions,
};

/** The name of a window is what was written. */
function readWindow(text: string, flag: string) {
  const ms = readSpan(text, flag);
  return {
    text,
    ms,
  };
}
