import { CliError } from "../../errors/cli-error.js";
import { metaOptions, recordOptions } from "../../output/output-options.js";
import type { Input } from "../../registry/command.js";
import { choice, toggle, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";

const matching = "What matches";
const output = "Output";

export const grepOptions = {
  ignoreCase: toggle("take upper and lower case for the same", {
    short: "-i",
    group: matching,
  }),
  fixed: toggle("the pattern is text, as it is", {
    short: "-F",
    group: matching,
  }),
  role: choice({
    placeholder: "who",
    summary: "only what they said: agent or user",
    choices: ["agent", "user"],
    group: matching,
  }),
  context: value({
    placeholder: "n",
    short: "-C",
    summary: "so many turns before and after each hit, too",
    read: readTurnCount,
    group: output,
  }),
  afterContext: value({
    placeholder: "n",
    short: "-A",
    summary: "so many turns after each hit",
    read: readTurnCount,
    group: output,
  }),
  beforeContext: value({
    placeholder: "n",
    short: "-B",
    summary: "so many turns before each hit",
    read: readTurnCount,
    group: output,
  }),
  count: toggle("only how many turns of each call match", { group: output }),
  callsOnly: toggle("only the ids of calls that match", {
    short: "-l",
    group: output,
  }),
  ...recordOptions,
  ...metaOptions,
  ...filterOptions,
  ...sourceOptions,
};

/** What a command line of `rollcall grep` says. */
export type GrepChoice = Input<typeof grepOptions>["options"];

/** @throws CliError */
function readTurnCount(text: string, flag: string): number {
  const isCount = /^\d{1,6}$/.test(text);
  if (!isCount) {
    throw new CliError(
      `${flag} "${text}" is no number of turns: give a whole number from 0 on.`,
    );
  }
  return Number(text);
}
