import type { Operation } from "../normalize/operations-in.js";
import type { Rule } from "./comparison.js";

/** What it means that an operation or a webhook is gone. */
export function judgeRemovedOperation(what: string, { name }: Operation): Rule {
  return {
    code: `${what}-removed`,
    message: `the ${what} ${name} is gone`,
    help:
      what === "webhook"
        ? "Do not wait for it: it is not sent any more."
        : "Look for another operation that does the same.",
    kind: "changed",
  };
}

/** What it means that an operation or a webhook is new. */
export function judgeAddedOperation(what: string, { name }: Operation): Rule {
  return {
    code: `${what}-added`,
    message: `the ${what} ${name} is new`,
    help: "Nothing to do.",
    kind: "harmless",
  };
}

/** What it means that an operation has another path or method. */
export const movedRule: Rule = {
  code: "operation-moved",
  message: "the operation has another path or method",
  help: "Send requests to the new path, with the new method.",
  severity: {
    request: "breaking",
    response: undefined,
  },
};
