import { CliError } from "../../errors/cli-error.js";
import {
  type SensitiveKind,
  sensitiveKinds,
} from "../../mcp/sensitive-kinds.js";
import { type OptionDefinition, toggle, value } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";

/** Room for a few fields, a cursor and a note. */
const fewestTokens = 1000;

const usualTokens = 10_000;

// What it would print belongs to the protocol.
const { dryRun: _, ...source } = sourceOptions;

const group = "What models see";

export const mcpOptions = {
  maxTokens: value({
    placeholder: "n",
    summary: "how long an answer may be, at 4 characters a token",
    read: readTokens,
    default: usualTokens,
    group,
  }),
  reveal: {
    placeholder: "kind",
    summary: "show what is hidden: phone, name or text (what was said)",
    choices: sensitiveKinds,
    repeats: true,
    default: [],
    group,
  } as OptionDefinition<readonly SensitiveKind[]>,
  noRedact: toggle("hide nothing but secrets", { group }),
  ...source,
};

/** @throws CliError */
function readTokens(text: string, flag: string): number {
  const count = Number(text);
  const isCount = /^\d{1,9}$/.test(text);
  if (!isCount || count < fewestTokens) {
    throw new CliError(
      `${flag} "${text}" is no number of tokens: give a whole number from ${fewestTokens} on.`,
    );
  }
  return count;
}
