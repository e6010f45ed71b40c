import { keyRule } from "../api/option-rules.js";
import type { WebhookOptions } from "../behaviour-options.js";
import {
  anyThat,
  listOf,
  numberBetween,
  oneOf,
  type Rule,
  wholeNumber,
} from "../util/rule.js";

/** The longest that a timer of JavaScript waits: 24 days. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

const MOST_AT_ONCE = 10_000;

const delayRule = numberBetween(0, LONGEST_WAIT_MS, "milliseconds");

/** What the shape of a body may be. */
export const shapeRule = oneOf(["data", "call", "both"]);

/** Which version's call webhooks may carry. */
export const webhookApiRule = oneOf(["v1", "v3"]);

/** What each option of the webhooks may be. */
export const webhookRules = {
  // Its own check shows no password that is in it.
  url: anyThat(() => true, "an http or https URL"),
  key: {
    ...keyRule,
    isSecret: true,
  },
  shape: shapeRule,
  api: webhookApiRule,
  timeoutMs: wholeNumber(1, LONGEST_WAIT_MS),
  retryDelaysMs: listOf(delayRule, `a list of ${delayRule.accepts}`),
  concurrency: wholeNumber(1, MOST_AT_ONCE),
  fetch: anyThat((value) => typeof value === "function", "a function"),
} satisfies Record<keyof WebhookOptions, Rule<unknown>>;
