import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";
import { compare } from "./results.mjs";

// What every runtime has to be able to do with webhooks, which are signed alike
// in all versions.

/** @typedef {import("./smoke.mjs").Surroundings} Surroundings */

const body = '{"event":"call_ended","call":{"call_id":"call_1"}}';

/** @param {Surroundings} surroundings */
async function webhook({ apiKey }) {
  const signature = await signWebhook(body, apiKey);
  const { event } = await verifyWebhook(body, signature, apiKey);
  return compare(event, "call_ended");
}

/** @param {Surroundings} surroundings */
async function forgery({ apiKey }) {
  const signature = await signWebhook(body, "another");
  try {
    await verifyWebhook(body, signature, apiKey);
    return "not refused";
  } catch {
    return "";
  }
}

export const webhookChecks = {
  webhook,
  forgery,
};
