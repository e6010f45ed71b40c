import { operationsIn, type Part } from "./json.js";

/**
 * A copy of a document with a dozen changes of different kinds, and as many
 * again as is asked for, each time at other places.
 */
export function editDocument(document: Part, times: number): Part {
  const copy = structuredClone(document);
  for (let time = 0; time < times; time++) {
    for (const [index, edit] of edits.entries()) {
      edit(copy, time * edits.length + index);
    }
  }
  return copy;
}

type Edit = (document: Part, at: number) => void;

const edits: readonly Edit[] = [
  (document, at) => {
    objectAt(document, at).required.pop();
  },
  (document, at) => {
    const { properties } = objectAt(document, at);
    delete properties[nameIn(properties)];
  },
  (document, at) => {
    objectAt(document, at).properties.added_here = { type: "string" };
  },
  (document, at) => {
    const { properties } = objectAt(document, at);
    properties[nameIn(properties)] = { type: "integer" };
  },
  (document, at) => {
    const { properties } = objectAt(document, at);
    properties[nameIn(properties)].nullable = true;
  },
  (document, at) => {
    objectAt(document, at).description = "Other words.";
  },
  (document, at) => {
    const enums = objectsIn(document).flatMap(({ properties }) =>
      Object.values<Part>(properties).filter((property) => property.enum),
    );
    pick(enums, at).enum.push("added_here");
  },
  (document, at) => {
    const parameters = operationsIn(document).flatMap(
      (operation) => operation.parameters ?? [],
    );
    const inQuery = parameters.filter((one: Part) => one.in === "query");
    pick<Part>(inQuery, at).required = true;
  },
  (document, at) => {
    operationAt(document, at).operationId += "-renamed";
  },
  (document, at) => {
    const { responses } = operationAt(document, at);
    delete responses[nameIn(responses)];
  },
  (document, at) => {
    document.paths[`/added/${at}`] = {
      get: {
        operationId: `added/${at}`,
        responses: { 204: { description: "Nothing." } },
      },
    };
  },
  (document, at) => {
    const path = pick(Object.keys(document.paths), at);
    delete document.paths[path];
  },
];

/** One of some things, spread over all of them. */
function pick<T>(things: readonly T[], at: number): T {
  return things[(at * 7) % things.length] as T;
}

function nameIn(part: Part): string {
  return Object.keys(part)[0] ?? "";
}

function objectsIn(document: Part): Part[] {
  const schemas = Object.values<Part>(document.components.schemas);
  return schemas.filter(({ properties, required }) => {
    return properties && required?.length > 0 && nameIn(properties) !== "";
  });
}

function objectAt(document: Part, at: number): Part {
  return pick(objectsIn(document), at);
}

function operationAt(document: Part, at: number): Part {
  return pick(operationsIn(document), at);
}
