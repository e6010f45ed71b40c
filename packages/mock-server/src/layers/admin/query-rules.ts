import { type Rule, wholeNumber } from "../../util/rule.js";

/** A whole number as a query writes it. */
export function writtenNumber(low: number, high: number): Rule<number> {
  const { accepts, read } = wholeNumber(low, high);
  return {
    accepts,
    read: (text) => (isDigits(text) ? read(Number(text)) : undefined),
  };
}

function isDigits(text: unknown): boolean {
  return typeof text === "string" && /^\d{1,15}$/.test(text);
}
