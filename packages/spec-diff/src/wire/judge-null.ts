import type { Rule } from "./comparison.js";

/** What it means that `null` is allowed now, or not any more. */
export function judgeNull(isNew: boolean): Rule {
  if (isNew) {
    return nullAdded;
  }
  return nullRemoved;
}

const nullAdded: Rule = {
  code: "null-added",
  message: "null is a value now",
  help: "Expect null where you read the value.",
  kind: "widened",
};

const nullRemoved: Rule = {
  code: "null-removed",
  message: "null is no value any more",
  help: "Do not send null any more.",
  kind: "narrowed",
};
