import type { WebhookFacts } from "../model/console-facts.js";
import { mountWebhookConsole } from "../webhooks/mount-webhook-console.js";
import { readPlaces } from "./read-facts.js";

for (const { root, facts } of readPlaces<WebhookFacts>(".con-webhooks")) {
  mountWebhookConsole(root, facts);
}
