import { type OpenApiDocument, resolve } from "@rollcall/codegen";
import { jsonContentOf } from "../../reference/json-content.js";
import {
  listWebhookEvents,
  type WebhookEvent,
} from "../../reference/webhook-events.js";
import type { EventExample, WebhookFacts } from "../model/console-facts.js";

/** What the console of a version's webhooks knows. */
export function buildWebhookFacts(
  document: OpenApiDocument,
  version: string,
): WebhookFacts {
  const events = listWebhookEvents(document);
  const parameters = events.flatMap((event) => event.parameters);
  const signature = parameters.find((one) => one.in === "header");
  return {
    version,
    header: signature?.name ?? "",
    events: events.map((event) => ({
      name: event.name,
      title: event.operation.summary ?? event.name,
      examples: listBodies(document, event),
    })),
  };
}

function listBodies(
  document: OpenApiDocument,
  { operation }: WebhookEvent,
): EventExample[] {
  const media = jsonContentOf(document, operation.requestBody);
  const examples = Object.entries(media?.examples ?? {});
  return examples.map(([name, unresolved]) => {
    const { summary = name, value } = resolve(document, unresolved);
    return {
      title: summary,
      body: value,
    };
  });
}
