import { expiryRules, optionRules, speedRule } from "./api/option-rules.js";
import type { AllOptions } from "./behaviour.js";
import { LAST_INSTANT } from "./defaults.js";
import { adminRules } from "./layers/admin/with-admin.js";
import { journalRules } from "./layers/journal/journal.js";
import type { StateStore } from "./state/state-store.js";
import { isObject } from "./util/is-object.js";
import {
  anyThat,
  listOf,
  type Rule,
  requireRule,
  requireRules,
  wholeNumber,
} from "./util/rule.js";
import { webhookRules } from "./webhooks/webhook-rules.js";

function isText(value: unknown) {
  return typeof value === "string";
}

function isFunction(value: unknown) {
  return typeof value === "function";
}

const functionRule = anyThat(isFunction, "a function");

const objectRule = anyThat(isObject, "an object");

/** For what a caller hands in to be asked: a clock, a store. */
function objectWith(...functions: readonly string[]): Rule<unknown> {
  return anyThat(
    (value) =>
      isObject(value) && functions.every((name) => isFunction(value[name])),
    `an object with the functions ${functions.join(", ")}`,
  );
}

const storeRule = objectWith("append", "close");

/** Its records hold calls, which no message shows. */
const stateRule = {
  ...anyThat(
    (value) =>
      storeRule.read(value) !== undefined &&
      Array.isArray((value as StateStore).records),
    `${storeRule.accepts}, and with a list of records`,
  ),
  isSecret: true,
};

const faultsRule = listOf(anyThat(isText, "text"), "a list of texts");

/** Refuses what is no list of faults, as they are written. */
export function checkFaults(faults: unknown): void {
  requireRule("faults", faultsRule, faults);
}

/** What each option of a mock may be, its parts apart. */
const mockRules = {
  ...optionRules,
  // What is none may hold calls all the same.
  data: {
    ...anyThat(Array.isArray, "a list of calls"),
    isSecret: true,
  },
  apiKeys: {
    ...anyThat(Array.isArray, "a list of keys"),
    isSecret: true,
  },
  strict: anyThat((value) => typeof value === "boolean", "true or false"),
  clock: objectWith("now"),
  cursorExpiry: objectRule,
  layers: listOf(functionRule, "a list of functions"),
  log: functionRule,
  at: wholeNumber(-LAST_INSTANT, LAST_INSTANT),
  speed: speedRule,
  faults: faultsRule,
  rateLimit: anyThat(isText, "text"),
  webhooks: {
    ...objectRule,
    isSecret: true,
  },
  journal: objectRule,
  admin: anyThat(
    (value) => value === false || isObject(value),
    "false or an object",
  ),
  state: stateRule,
  wall: objectWith("now", "after"),
} satisfies Record<keyof AllOptions, Rule<unknown>>;

/** The options that are objects of options themselves. */
const partRules = {
  cursorExpiry: expiryRules,
  webhooks: webhookRules,
  journal: journalRules,
  admin: adminRules,
};

/**
 * Refuses options that no mock has, and those that make no sense, with a
 * `RangeError` that names the option and what it may be.
 */
export function checkMockOptions(options: AllOptions): void {
  requireRule("options", objectRule, options);
  requireRules(options, mockRules);
  for (const [name, rules] of Object.entries(partRules)) {
    const part = options[name as keyof typeof partRules];
    if (isObject(part)) {
      requireRules(part, rules, `${name}.`);
    }
  }
}
