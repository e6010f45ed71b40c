import { loadVersion, specFiles, specOf } from "@rollcall/codegen";
import type { HttpReference } from "../../reference/http-reference.js";
import { loadSdk } from "../../reference/sdk.js";
import type { WebhookFacts } from "../model/console-facts.js";
import { buildConsoles, type Consoles } from "./build-console.js";
import { buildWebhookFacts } from "./build-webhook-facts.js";

/** The consoles of one version. */
export interface VersionConsoles {
  readonly operations: Consoles;
  readonly webhooks: WebhookFacts;
}

/** The consoles of every version of the API, by its name. */
export async function readConsoles(
  references: readonly HttpReference[],
): Promise<Record<string, VersionConsoles>> {
  const consoles: Record<string, VersionConsoles> = {};
  for (const file of specFiles) {
    const { document, version } = specOf(await loadVersion(file));
    const reference = references.find(({ name }) => name === version);
    if (reference !== undefined) {
      const sdk = await loadSdk(version);
      consoles[version] = {
        operations: buildConsoles(document, reference, sdk),
        webhooks: buildWebhookFacts(document, version),
      };
    }
  }
  return consoles;
}
