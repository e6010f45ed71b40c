import { resolve, webhookProse } from "@rollcall/codegen";
import { answersOf } from "./answers.js";
import { type Event, eventsOf } from "./events.js";
import { examplesOf } from "./examples.js";
import { parameterField } from "./parameters.js";
import { prose } from "./prose.js";
import type { WebhookSection } from "./reference.js";
import { objectAnchor, type Scope } from "./scope.js";
import { shapeOf } from "./shape.js";

/**
 * Every event that the API sends. The call inside is told on the page of
 * objects.
 */
export function webhookSections(scope: Scope): WebhookSection[] {
  return eventsOf(scope.document).map((event) =>
    webhookSection({ ...scope, linkObjects: true }, event),
  );
}

function webhookSection(
  scope: Scope,
  { name, operation, parameters }: Event,
): WebhookSection {
  const { requestBody, summary, description } = operation;
  const anchor = objectAnchor(name);
  const media =
    requestBody &&
    resolve(scope.document, requestBody).content?.["application/json"];
  return {
    name,
    anchor,
    title: summary ?? name,
    html: prose(webhookProse(scope.document, description)),
    headers: parameters.map((parameter) =>
      within(anchor, parameterField(scope, parameter)),
    ),
    ...(media?.schema && { body: shapeOf(scope, media.schema, anchor) }),
    examples: examplesOf(scope.document, media),
    answers: answersOf(scope, operation, `${anchor}.response`),
  };
}

function within<T extends { anchor: string }>(anchor: string, field: T): T {
  return { ...field, anchor: `${anchor}.${field.anchor.toLowerCase()}` };
}
