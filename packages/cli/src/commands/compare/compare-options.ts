import { choice, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";
import { readSpan } from "./read-span.js";

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
    read: readSpan,
    group: "What to compare",
  }),
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: "how to print: text, json",
    choices: ["text", "json"],
    default: "text",
    group: "Output",
  }),
  ...filterOptions,
  ...sourceOptions,
};
