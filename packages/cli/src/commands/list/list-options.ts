import { readCount } from "../../input/read-count.js";
import { metaOptions, outputOptions } from "../../output/output-options.js";
import type { Input } from "../../registry/command.js";
import { toggle, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";

/**
 * How many calls are listed when neither `--limit` nor `--all` says otherwise:
 * a long screenful.
 */
const defaultLimit = 50;

export const listOptions = {
  ...filterOptions,
  limit: value({
    placeholder: "n",
    summary: "how many calls to list",
    read: readCount,
    default: defaultLimit,
    group: "How many",
  }),
  all: toggle("every call that matches, over all pages", {
    group: "How many",
  }),
  count: toggle("print only how many calls match", {
    group: "How many",
  }),
  ...outputOptions,
  ...metaOptions,
  ...sourceOptions,
};

/** What a command line of `rollcall list` says. */
export type ListInput = Input<typeof listOptions>;
