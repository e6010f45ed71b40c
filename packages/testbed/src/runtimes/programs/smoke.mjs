import * as v1 from "@rollcall/core";
import * as v3 from "@rollcall/core/v3";
import { validateCall as validateV3Call } from "@rollcall/core/v3/validate";
import { validateCall as validateV1Call } from "@rollcall/core/validate";
import { resultsOf } from "./results.mjs";
import { sharedChecks } from "./shared-checks.mjs";
import { v3Checks } from "./v3-checks.mjs";
import { webhookChecks } from "./webhook-checks.mjs";

// What every runtime has to be able to do. It uses nothing but the packages and
// the web's own globals.

/**
 * The mock, and how many calls it has.
 *
 * @typedef {object} Surroundings
 * @property {string} url
 * @property {string} apiKey
 * @property {number} calls
 */

/** @type {Record<string, import("./shared-checks.mjs").Version>} */
const versions = {
  v1: {
    createClient: v1.createClient,
    validateCall: validateV1Call,
  },
  v3: {
    createClient: v3.createClient,
    validateCall: validateV3Call,
  },
};

/**
 * Runs every check.
 *
 * @param {Surroundings} surroundings
 */
export function smoke(surroundings) {
  /** @type {Record<string, import("./results.mjs").Check>} */
  const bound = {};
  for (const [name, version] of Object.entries(versions)) {
    const given = withClient(surroundings, version);
    for (const [title, check] of Object.entries(sharedChecks)) {
      bound[`${name} ${title}`] = () => check(given);
    }
  }
  const others = {
    ...v3Checks,
    ...webhookChecks,
  };
  for (const [title, check] of Object.entries(others)) {
    bound[title] = () => check(surroundings);
  }
  return resultsOf(bound);
}

/**
 * @param {Surroundings} surroundings
 * @param {import("./shared-checks.mjs").Version} version
 */
function withClient(surroundings, version) {
  const client = version.createClient({
    apiKey: surroundings.apiKey,
    baseUrl: surroundings.url,
  });
  return {
    ...surroundings,
    version,
    client,
  };
}
