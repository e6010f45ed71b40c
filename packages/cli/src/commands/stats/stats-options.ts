import { groupKeys } from "../../fleet/group-key.js";
import { readFileName } from "../../input/read-file-name.js";
import { metaOptions, recordOptions } from "../../output/output-options.js";
import { choice, toggle, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";

const keys = Object.keys(groupKeys) as (keyof typeof groupKeys)[];

export const statsOptions = {
  by: choice({
    placeholder: "what",
    summary: `numbers of each group, too: ${keys.join(", ")} (hour: of the day)`,
    choices: keys,
    group: "How to count",
  }),
  ...recordOptions,
  ...metaOptions,
  html: value({
    placeholder: "file",
    summary: "write a report with plots, one self-contained page",
    read: readFileName,
    group: "Output",
  }),
  force: toggle("overwrite the file of --html", { group: "Output" }),
  ...filterOptions,
  ...sourceOptions,
};
