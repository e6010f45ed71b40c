import type { Edit } from "./edited-spec.js";

const root = "rollcall.yaml";

/** Adds a component; the text is YAML: `Odd: { type: string }`. */
export function addSchema(yaml: string): Edit {
  return {
    file: root,
    from: "  schemas:\n",
    to: `  schemas:\n    ${yaml}\n`,
  };
}

/** Adds `GET path`; the fields are YAML of one line each. */
export function addOperation(
  path: string,
  id: string,
  ...fields: readonly string[]
): Edit {
  const lines = [
    `  ${JSON.stringify(path)}:`,
    "    get:",
    `      operationId: ${id}`,
    ...fields.map((field) => `      ${field}`),
  ];
  return {
    file: root,
    from: "\npaths:\n",
    to: `\npaths:\n${lines.join("\n")}\n`,
  };
}

/** The answer of an operation: an object that holds the component. */
export function answerWith(schema: string): string {
  const ref = `{ $ref: "#/components/schemas/${schema}" }`;
  return answer(`{ type: object, properties: { a: ${ref} } }`);
}

/** The answer of an operation, by its schema in YAML. */
export function answer(schema: string): string {
  return `responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } }`;
}
