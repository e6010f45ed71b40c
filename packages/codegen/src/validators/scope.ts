import type { OpenApiDocument, Schema } from "../openapi-document.js";

/** What the writers of one file share. */
export interface Scope {
  readonly document: OpenApiDocument;
  /** Writes a schema inside the one that is being written. */
  readonly express: (schema: Schema) => string;
  /** What each check is called, by the reference to its schema. */
  readonly names: Map<string, string>;
  /**
   * The source of each named check, in the order in which they have to stand;
   * `undefined` while it is being written.
   */
  readonly declared: Map<string, string | undefined>;
  /** Each `allOf` that is being written as one schema. */
  readonly merging: Set<Schema>;
  /** The names of the runtime's checks that the file uses. */
  readonly used: Set<string>;
}

/**
 * A call of one of the runtime's checks; missing arguments at the end are left
 * out.
 */
export function callOf(
  scope: Scope,
  check: string,
  ...args: (string | undefined)[]
): string {
  scope.used.add(check);
  const last = args.findLastIndex((arg) => arg !== undefined);
  const given = args.slice(0, last + 1);
  const sources = given.map((arg) => {
    return arg ?? "{}";
  });
  const list = sources.join(", ");
  return `/* @__PURE__ */ ${check}(${list})`;
}

/** One of the runtime's checks that take no arguments. */
export function plain(scope: Scope, check: string): string {
  scope.used.add(check);
  return check;
}
