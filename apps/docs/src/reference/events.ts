import type { OpenApiDocument, Operation, Parameter } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";

/** One request that the API sends to its user. */
export interface Event {
  readonly name: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

/**
 * Every webhook of the document in its order, with the path item's parameters
 * merged in.
 */
export function eventsOf(document: OpenApiDocument): Event[] {
  return Object.entries(document.webhooks ?? {}).flatMap(
    ([name, { parameters: shared = [], ...methods }]) =>
      Object.values(methods as Record<string, Operation>).map((operation) => {
        const parameters = [...shared, ...(operation.parameters ?? [])];
        return {
          name,
          operation,
          parameters: parameters.map((parameter) =>
            resolve(document, parameter),
          ),
        };
      }),
  );
}
