import { requireRule } from "../util/rule.js";
import type { MockOptions } from "./mock-options.js";
import { keyRule, optionRules } from "./option-rules.js";

const MOST_KEYS = 1_000;

/**
 * Refuses options that make no sense, with a `RangeError` that names the option
 * and what it may be.
 */
export function checkOptions(options: MockOptions): void {
  for (const [name, rule] of Object.entries(optionRules)) {
    const value = options[name as keyof MockOptions];
    if (value !== undefined) {
      requireRule(name, rule, value);
    }
  }
  checkKeys(options.apiKeys ?? []);
}

/** A key is never shown, not even a wrong one. */
function checkKeys(keys: readonly string[]): void {
  if (keys.length > MOST_KEYS) {
    throw new RangeError(`apiKeys must be at most ${MOST_KEYS}.`);
  }
  if ([...keys].some((key) => keyRule.read(key) === undefined)) {
    throw new RangeError(`apiKeys must be ${keyRule.accepts}.`);
  }
  if (new Set(keys).size < keys.length) {
    throw new RangeError("apiKeys must differ from each other.");
  }
}
