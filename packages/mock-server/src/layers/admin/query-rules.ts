import type { Rule } from "../../util/rule.js";

/** A whole number as a query writes it. */
export function numberInQuery(rule: Rule<number>): Rule<number> {
  return {
    accepts: rule.accepts,
    read: (text) => rule.read(numberIn(text)),
  };
}

function numberIn(text: unknown): unknown {
  const isWritten = /^\d{1,15}$/.test(String(text));
  if (isWritten) {
    return Number(text);
  }
  return text;
}
