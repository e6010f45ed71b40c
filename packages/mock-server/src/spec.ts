import {
  type FilterRule,
  type OperationReference,
  operations,
  type ParameterReference,
  reference,
  type SchemaReference,
} from "@rollcall/core/spec";

/** What the spec says of a value that a client sends. */
export type ValueSpec = Partial<SchemaReference>;

/**
 * One operation as the server sees it. Generated from the spec: a new value or
 * filter is accepted as soon as it is there.
 */
export interface RequestSpec {
  readonly method: string;
  /** With `{name}` for a parameter. */
  readonly path: string;
  readonly query: Readonly<Record<string, ValueSpec>>;
  readonly headers: readonly ParameterReference[];
  /** Accepts nothing in particular where the operation has no body. */
  readonly body: ValueSpec;
}

/** The operations by their `operationId`. */
export const requests = {
  listCalls: requestOf(reference.listCalls),
  getCall: requestOf(reference.getCall),
  registerCall: requestOf(reference.registerCall),
  createPhoneCall: requestOf(reference.createPhoneCall),
};

/** How the list is paged: the bounds of a page, and the names of its orders. */
export const { limit: pageSize, order } = operations.listCalls.pagination;

/** How a cursor is refused that names no call. */
export const [cursorGone] = operations.listCalls.pagination.gone;

/** Filters by their key, each with what it does. */
export type FilterSpecs = Readonly<
  Record<string, ValueSpec & { readonly filter: FilterRule }>
>;

/** The parameter that holds the filters of the list. */
export const filterParameter = operations.listCalls.pagination.filter.slice(1);

/** The filters of the list. */
export const filterSpecs = filterSpecsOf(
  requests.listCalls.query[filterParameter],
);

/**
 * The filters that are properties of an object. One without a rule would be
 * accepted and then ignored: better not to start at all.
 */
export function filterSpecsOf(holder: ValueSpec | undefined): FilterSpecs {
  const properties = holder?.properties ?? {};
  for (const [key, { filter }] of Object.entries(properties)) {
    if (filter === undefined) {
      throw new Error(
        `The filter ${key} has no rule in @rollcall/core/spec: generate it anew.`,
      );
    }
  }
  return properties as FilterSpecs;
}

export type OperationId = keyof typeof requests;

/** What the server needs to know of an operation. */
export function requestOf({
  method,
  path,
  parameters,
  body = { type: "object" },
}: OperationReference): RequestSpec {
  const query = parameters.filter((parameter) => parameter.in === "query");
  return {
    method,
    path,
    query: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
    headers: parameters.filter((parameter) => parameter.in === "header"),
    body,
  };
}
