import { resolve } from "@rollcall/codegen";
import { answersOf } from "./answers.js";
import { examplesOf } from "./examples.js";
import { parameterField } from "./parameters.js";
import { prose } from "./prose.js";
import type { WebhookSection } from "./reference.js";
import { objectAnchor, type Scope } from "./scope.js";
import { shapeOf } from "./shape.js";

/** Every event that the API sends. The call inside is told on the page of objects. */
export function webhookSections(outer: Scope): WebhookSection[] {
  const scope = { ...outer, linkObjects: true };
  return Object.entries(scope.document.webhooks ?? {}).flatMap(([name, { parameters: shared = [], ...item }]) =>
    Object.values(item).map((operation) => {
      const anchor = objectAnchor(name);
      const parameters = [...shared, ...(operation.parameters ?? [])].map((p) => resolve(scope.document, p));
      const media = operation.requestBody && resolve(scope.document, operation.requestBody).content?.["application/json"];
      return {
        name,
        anchor,
        title: operation.summary ?? name,
        html: prose(operation.description),
        headers: parameters.map((parameter) => within(anchor, parameterField(scope, parameter))),
        ...(media?.schema && { body: shapeOf(scope, media.schema, anchor) }),
        examples: examplesOf(scope.document, media),
        answers: answersOf(scope, operation, `${anchor}.response`),
      };
    }),
  );
}

function within<T extends { anchor: string }>(anchor: string, field: T): T {
  return { ...field, anchor: `${anchor}.${field.anchor.toLowerCase()}` };
}
