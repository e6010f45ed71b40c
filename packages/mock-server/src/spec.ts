import {
  type OperationReference,
  operations,
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

export type OperationId = keyof typeof requests;

function requestOf({
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
    body,
  };
}
