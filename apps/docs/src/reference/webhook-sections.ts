import { webhookProse } from "@rollcall/codegen";
import { describeAnswers } from "./answers.js";
import { type Context, linkObjects } from "./context.js";
import { describeValue } from "./describe-value.js";
import { listExamples } from "./examples.js";
import type { Field, WebhookSection } from "./http-reference.js";
import { jsonContentOf } from "./json-content.js";
import { toHtml } from "./markdown.js";
import { describeParameter } from "./parameters.js";
import { toSlug } from "./schema-names.js";
import { tellPast } from "./since.js";
import { listWebhookEvents, type WebhookEvent } from "./webhook-events.js";

/**
 * Every event that the API sends. The call inside is described on the page of
 * objects.
 */
export function describeWebhooks(context: Context): WebhookSection[] {
  const linking = linkObjects(context);
  const events = listWebhookEvents(context.document);
  return events.map((event) => describeWebhook(linking, event));
}

function describeWebhook(outer: Context, event: WebhookEvent): WebhookSection {
  const { name, operation } = event;
  const { past, inner: context } = tellPast(outer, operation);
  const anchor = toSlug(name);
  const media = jsonContentOf(context.document, operation.requestBody);
  const schema = media?.schema;
  return {
    name,
    anchor,
    ...(past.since && { since: past.since }),
    title: operation.summary ?? name,
    html: toHtml(webhookProse(context.document, operation.description)),
    headers: describeHeaders(context, event, anchor),
    ...(schema && { body: describeValue(context, schema, anchor) }),
    examples: listExamples(context.document, media),
    answers: describeAnswers(context, operation, `${anchor}.response`),
  };
}

function describeHeaders(
  context: Context,
  { parameters }: WebhookEvent,
  anchor: string,
): Field[] {
  const headers: Field[] = [];
  for (const parameter of parameters) {
    const field = describeParameter(context, parameter);
    const ownAnchor = field.anchor.toLowerCase();
    headers.push({
      ...field,
      anchor: `${anchor}.${ownAnchor}`,
    });
  }
  return headers;
}
