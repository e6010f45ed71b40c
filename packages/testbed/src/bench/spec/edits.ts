import { operationsIn, type Part } from "./document.js";
import { pick } from "./pick.js";

/** A change of one part of a document. */
export interface Edit {
  /** The parts that may be changed. */
  readonly among: (document: Part) => readonly Part[];
  /** @param at The number of the change, for names that are new. */
  readonly change: (part: Part, at: number) => void;
}

/** A change of every kind. */
export const edits: readonly Edit[] = [
  {
    among: objects,
    change: (schema) => {
      schema.required.pop();
    },
  },
  {
    among: objects,
    change: ({ properties }) => {
      const name = firstName(properties);
      delete properties[name];
    },
  },
  {
    among: objects,
    change: ({ properties }) => {
      properties.added_here = {
        type: "string",
      };
    },
  },
  {
    among: objects,
    change: ({ properties }) => {
      const name = firstName(properties);
      properties[name] = {
        type: "integer",
      };
    },
  },
  {
    among: objects,
    change: ({ properties }) => {
      const name = firstName(properties);
      properties[name].nullable = true;
    },
  },
  {
    among: objects,
    change: (schema) => {
      schema.description = "Other words.";
    },
  },
  {
    among: enums,
    change: (schema) => {
      schema.enum.push("added_here");
    },
  },
  {
    among: queryParameters,
    change: (parameter) => {
      parameter.required = true;
    },
  },
  {
    among: operations,
    change: (operation) => {
      operation.operationId += "-renamed";
    },
  },
  {
    among: operations,
    change: ({ responses }) => {
      const status = firstName(responses);
      delete responses[status];
    },
  },
  {
    among: pathsOf,
    change: (paths, at) => {
      paths[`/added/${at}`] = {
        get: {
          operationId: `added/${at}`,
          responses: {
            204: {
              description: "Nothing.",
            },
          },
        },
      };
    },
  },
  {
    among: pathsOf,
    change: (paths, at) => {
      const names = Object.keys(paths);
      const path = pick(names, at);
      delete paths[path];
    },
  },
];

/** The schemas with properties, of which some have to be there. */
function objects(document: Part): Part[] {
  const schemas = Object.values<Part>(document.components.schemas);
  return schemas.filter(({ properties = {}, required = [] }) => {
    const hasProperties = firstName(properties) !== "";
    return hasProperties && required.length > 0;
  });
}

function enums(document: Part): Part[] {
  const properties = objects(document).flatMap((schema) => {
    return Object.values<Part>(schema.properties);
  });
  return properties.filter((property) => property.enum);
}

function operations(document: Part): Part[] {
  const placed = operationsIn(document);
  return placed.map(({ operation }) => operation);
}

function queryParameters(document: Part): Part[] {
  const parameters: Part[] = operations(document).flatMap((operation) => {
    return operation.parameters ?? [];
  });
  return parameters.filter((parameter) => parameter.in === "query");
}

/** All paths are one part. */
function pathsOf(document: Part): Part[] {
  return [document.paths];
}

function firstName(part: Part): string {
  const [name = ""] = Object.keys(part);
  return name;
}
