import { children } from "./child-schemas.js";
import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { unitName } from "./unit-name.js";

/**
 * A copy of the document whose descriptions also say what only our extensions
 * know: units, when a field is there, what enum values mean. This file writes
 * no examples: openapi-typescript turns `example` and `examples` into comments.
 */
export function describeExtensions(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  for (const schema of Object.values(copy.components?.schemas ?? {})) {
    describeAll(schema);
  }
  for (const { post } of Object.values(copy.webhooks ?? {})) {
    if (post) {
      post.description = webhookProse(document, post.description);
    }
  }
  return copy;
}

/**
 * The description of a webhook, with what the document says about the delivery
 * of every webhook.
 */
export function webhookProse(
  { "x-webhook-delivery": delivery }: OpenApiDocument,
  description = "",
): string {
  if (!delivery) {
    return description;
  }
  const { timeoutMs, retries } = delivery;
  const note = `Answer with a status of the 200s within ${timeoutMs / 1000} seconds; any other answer, or none, is tried again up to ${retries} times, so the same event may reach you more than once.`;
  return `${description.trim()} ${note}\n`;
}

function describeAll(schema: Schema): void {
  const notes = [
    schema.description?.trim(),
    writeUnit(schema),
    writePresence(schema),
    writeMeanings(schema),
  ];
  const description = notes.filter(Boolean).join("\n\n");
  if (description) {
    schema.description = description;
  }
  for (const child of children(schema)) {
    describeAll(child);
  }
}

function writeUnit({
  description = "",
  "x-unit": unit,
  "x-instant": instant,
}: Schema): string | undefined {
  const name = unitName(unit);
  if (!name) {
    return undefined;
  }
  if (description.includes(name)) {
    return undefined;
  }
  if (instant) {
    return `In ${name} since the epoch.`;
  }
  return `In ${name}.`;
}

function writePresence(schema: Schema): string | undefined {
  const when = schema["x-populated"]?.trim();
  if (!when) {
    return undefined;
  }
  return `There: ${when}.`;
}

function writeMeanings({
  enum: values,
  "x-enumDescriptions": meaningOf = {},
}: Schema): string | undefined {
  if (!values) {
    return undefined;
  }
  if (Object.keys(meaningOf).length === 0) {
    return undefined;
  }
  const lines = values.map((value) => {
    const meaning = meaningOf[String(value)] ?? "not described";
    return `- \`${value}\`: ${meaning.trim()}`;
  });
  return lines.join("\n");
}
