/** Any part of an OpenAPI document. */
// biome-ignore lint/suspicious/noExplicitAny: a document is known by its names
export type Part = Record<string, any>;

/** An operation, and where it stands. */
export interface PlacedOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Part;
}

const methods = ["get", "put", "post", "delete", "patch"];

/** The operations of a document, in its order. */
export function operationsIn(document: Part): PlacedOperation[] {
  const paths = Object.keys(document.paths);
  return paths.flatMap((path) => {
    const item = document.paths[path];
    const present = methods.filter((method) => method in item);
    return present.map((method) => ({
      path,
      method,
      operation: item[method],
    }));
  });
}
