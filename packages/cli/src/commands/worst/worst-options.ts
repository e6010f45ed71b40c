import { readCount } from "../../input/read-count.js";
import { metaOptions, recordOptions } from "../../output/output-options.js";
import { choice, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";
import { measures } from "./measures.js";

const names = Object.keys(measures) as (keyof typeof measures)[];

export const worstOptions = {
  by: choice({
    placeholder: "what",
    summary: `what makes a call bad: ${names.join(", ")}`,
    choices: names,
    default: "latency",
    group: "How to rank",
  }),
  limit: value({
    placeholder: "n",
    summary: "how many calls to show",
    read: readCount,
    default: 10,
    group: "How to rank",
  }),
  ...recordOptions,
  ...metaOptions,
  ...filterOptions,
  ...sourceOptions,
};
