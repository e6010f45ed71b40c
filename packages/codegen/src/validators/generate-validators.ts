import { pointerTo } from "@rollcall/spec-diff";
import {
  jsonSchemaOf,
  type OpenApiDocument,
  type Operation,
  type Schema,
  successOf,
} from "../openapi-document.js";
import { operationsOf } from "../placed-operation.js";
import { header } from "../typescript-source.js";
import { checkName } from "./check-name.js";
import { express } from "./express.js";
import { shape } from "./object-literal.js";
import type { Scope } from "./scope.js";

/**
 * The source of the checks of everything that crosses the wire: the success
 * answer and the body of each operation, and the body of each webhook.
 * Components become named checks, written once.
 *
 * @param document A bundled spec, whose references all point inside it.
 * @throws Error when the spec uses a keyword or a union that the checks cannot
 * tell right from wrong by.
 */
export function generateValidators(document: OpenApiDocument): string {
  const scope: Scope = {
    document,
    express: (schema) => express(scope, schema),
    names: namesOf(document),
    declared: new Map(),
    merging: new Set(),
    used: new Set(),
  };
  const tables = [
    table(
      scope,
      "answers",
      "The success answer of each operation, by its id.",
      answers(document),
    ),
    table(
      scope,
      "bodies",
      "The request body of each operation that has one, by its id.",
      bodies(document),
    ),
    table(
      scope,
      "webhooks",
      "The body of each webhook, by the name of its event.",
      webhooks(document),
    ),
  ];
  const named = [...scope.declared].map(
    ([name, source]) => `export const ${name}: Check = ${source};\n`,
  );
  const names = [...scope.used].sort().join(", ");
  const imports = `import { type Check, ${names} } from "../validate/checks/index.js";\n`;
  return [header.trimEnd(), imports, ...named, ...tables].join("\n");
}

/** The names of all components, so that no other check takes one of them. */
function namesOf({ components }: OpenApiDocument): Map<string, string> {
  const names = Object.keys(components?.schemas ?? {});
  return new Map(
    names.map((name) => [
      pointerTo("#/components/schemas", name),
      checkName(name),
    ]),
  );
}

/** Under the ids of before, too. */
function byEachId(
  document: OpenApiDocument,
  schemaOf: (operation: Operation) => Schema | undefined,
): Schemas {
  return operationsOf(document).flatMap(({ id, operation }) => {
    const ids = [id, ...(operation["x-formerly"] ?? [])];
    return ids.map((each): Schemas[number] => [each, schemaOf(operation)]);
  });
}

type Schemas = [key: string, schema: Schema | undefined][];

function answers(document: OpenApiDocument): Schemas {
  return byEachId(document, (operation) => successOf(document, operation));
}

function bodies(document: OpenApiDocument): Schemas {
  return byEachId(document, ({ requestBody }) =>
    jsonSchemaOf(document, requestBody),
  );
}

function webhooks(document: OpenApiDocument): Schemas {
  return Object.entries(document.webhooks ?? {}).map(([event, item]) => [
    event,
    jsonSchemaOf(document, item.post?.requestBody),
  ]);
}

function table(
  scope: Scope,
  name: string,
  comment: string,
  schemas: Schemas,
): string {
  const entries: [key: string, source: string][] = [];
  for (const [key, schema] of schemas) {
    if (schema) {
      const source = express(scope, schema);
      entries.push([key, source]);
    }
  }
  const value = entries.length > 0 ? shape(entries) : "{}";
  return `/** ${comment} */\nexport const ${name} = ${value} satisfies Record<string, Check>;\n`;
}
