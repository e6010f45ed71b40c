import type { Operation } from "../normalize/operations.js";
import type { Rule } from "./comparison.js";

/** What it means that an operation or a webhook is gone. */
export const removedRule = (what: string, { name }: Operation): Rule => ({
  code: `${what}-removed`,
  message: `the ${what} ${name} is gone`,
  help:
    what === "webhook"
      ? "It is not sent any more."
      : "Look for another operation that does the same.",
  kind: "changed",
});

/** What it means that one is new. */
export const addedRule = (what: string, { name }: Operation): Rule => ({
  code: `${what}-added`,
  message: `the ${what} ${name} is new`,
  help: "Nothing to do.",
  kind: "harmless",
});
