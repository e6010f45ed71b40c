import type {
  OpenApiDocument,
  Operation,
  Parameter,
  PathItem,
} from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";

/** One request that the API sends to its user. */
export interface WebhookEvent {
  readonly name: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

/** Every webhook of the document in its order. */
export function listWebhookEvents(document: OpenApiDocument): WebhookEvent[] {
  const webhooks = Object.entries(document.webhooks ?? {});
  return webhooks.flatMap(([name, item]) => listEventsOf(document, name, item));
}

/** The parameters of the path item hold for each of its operations. */
function listEventsOf(
  document: OpenApiDocument,
  name: string,
  { parameters: shared = [], ...methods }: PathItem,
): WebhookEvent[] {
  const operations: Operation[] = Object.values(methods);
  return operations.map((operation) => {
    const own = operation.parameters ?? [];
    const parameters = [...shared, ...own].map((parameter) =>
      resolve(document, parameter),
    );
    return {
      name,
      operation,
      parameters,
    };
  });
}
