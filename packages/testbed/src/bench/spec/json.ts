/** Any part of an OpenAPI document. */
// biome-ignore lint/suspicious/noExplicitAny: a document is known by its names
export type Part = Record<string, any>;

export const methods = ["get", "put", "post", "delete", "patch"];

/** The operations of a document. */
export function operationsIn(document: Part): Part[] {
  const items = Object.values<Part>(document.paths);
  return items.flatMap((item) =>
    methods.filter((method) => item[method]).map((method) => item[method]),
  );
}
