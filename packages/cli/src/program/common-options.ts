import { choice, toggle } from "../registry/option.js";

/** Their heading. */
export const commonGroup = "On every command";

const group = commonGroup;

/** The options that every command takes. */
export const commonOptions = {
  color: choice({
    placeholder: "when",
    summary: "colours: auto, always or never; NO_COLOR is heard, too",
    choices: ["auto", "always", "never"],
    default: "auto",
    group,
  }),
  quiet: toggle("say nothing but data and errors", { group }),
  verbose: toggle("say more on stderr of what is done", { group }),
  noInput: toggle("never ask: fail where an answer is needed", { group }),
  jsonErrors: toggle(
    "errors as JSON on stderr: code, message, fix, retryable",
    {
      group,
    },
  ),
  debug: toggle("trace requests on stderr, without keys and people's data", {
    group,
  }),
};
