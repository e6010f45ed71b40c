import { createClient } from "@rollcall/core";
import { validateCall } from "@rollcall/core/validate";
import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";

/**
 * What every runtime has to be able to do. It uses nothing but the packages and
 * the web's own globals.
 *
 * @typedef {{ url: string, apiKey: string, calls: number }} Surroundings The mock, and how many calls it has.
 * @type {Record<string, (surroundings: Surroundings) => Promise<unknown>>} They answer what went wrong, or nothing.
 */
const checks = {
  async list({ url, apiKey }) {
    const calls = await createClient({ apiKey, baseUrl: url }).calls.list({
      limit: 3,
    });
    return calls.length === 3 ? undefined : `${calls.length} calls`;
  },
  async iterate({ url, apiKey, calls }) {
    const ids = new Set();
    for await (const call of createClient({
      apiKey,
      baseUrl: url,
    }).calls.iterate({ limit: 100 })) {
      ids.add(call.call_id);
    }
    return ids.size === calls ? undefined : `${ids.size} of ${calls} calls`;
  },
  async webhook({ apiKey }) {
    const body = '{"event":"call_ended","call":{"call_id":"call_1"}}';
    const { event } = await verifyWebhook(
      body,
      await signWebhook(body, apiKey),
      apiKey,
    );
    const forged = await verifyWebhook(
      body,
      await signWebhook(body, "another"),
      apiKey,
    ).catch(() => "refused");
    return event === "call_ended" && forged === "refused"
      ? undefined
      : `${event}, ${forged}`;
  },
  async validate({ url, apiKey }) {
    const [call] = await createClient({ apiKey, baseUrl: url }).calls.list({
      limit: 1,
    });
    const good = validateCall(call);
    const bad = validateCall({ ...call, sample_rate: "fast" });
    return good.ok && !bad.ok ? undefined : JSON.stringify({ good, bad });
  },
};

/**
 * Runs every check.
 *
 * @param {Surroundings} surroundings
 * @returns {Promise<Record<string, string>>} What went wrong in each; an empty text: nothing.
 */
export async function smoke(surroundings) {
  /** @type {Record<string, string>} */
  const results = {};
  for (const [name, check] of Object.entries(checks)) {
    results[name] = await check(surroundings).then(String, (error) =>
      String(error?.stack ?? error),
    );
    if (results[name] === "undefined") {
      results[name] = "";
    }
  }
  return results;
}
