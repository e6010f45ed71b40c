import type { Client as FetchClient } from "openapi-fetch";
import { operations } from "../generated/operations.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import { withNamesOfToday } from "./former-names.js";
import type { RawPaths } from "./types.js";

/** What openapi-fetch is given for one request, as far as it is read here. */
interface RawInit {
  readonly params?: { readonly query?: object };
  readonly body?: unknown;
}

type Send = (path: string, init?: RawInit) => unknown;

const methods = ["GET", "PUT", "POST", "DELETE", "PATCH"] as const;

/**
 * The client of openapi-fetch, whose requests may name parameters as they were
 * called before: they are sent under their names of today.
 */
export function renameInRequests(
  client: FetchClient<RawPaths>,
): FetchClient<RawPaths> {
  const senders = methods.map((method) => {
    const send = client[method] as Send;
    const renaming: Send = (path, init) =>
      send(path, init && renamed(init, operationAt(method, path)));
    return [method, renaming] as const;
  });
  return {
    ...client,
    ...Object.fromEntries(senders),
  };
}

function operationAt(method: string, path: string): OperationSpec | undefined {
  const all: OperationSpec[] = Object.values(operations);
  return all.find((one) => one.method === method && one.path === path);
}

function renamed(init: RawInit, operation: OperationSpec | undefined): RawInit {
  if (!operation) {
    return init;
  }
  const spec: ValueSpec = { properties: operation.parameters };
  const { params, body } = init;
  return {
    ...init,
    ...(params?.query && {
      params: {
        ...params,
        query: withInnerNames(params.query, spec) as object,
      },
    }),
    ...(body !== undefined && { body: withInnerNames(body, spec) }),
  };
}

/** A copy with the names of today at every depth. */
function withInnerNames(value: unknown, spec: ValueSpec | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => withInnerNames(item, spec?.items));
  }
  const { properties } = spec ?? {};
  const isPlain = value?.constructor === Object;
  if (!isPlain || !properties) {
    return value;
  }
  const today = withNamesOfToday(value as Record<string, unknown>, properties);
  const entries = Object.entries(today).map(([name, inner]) => [
    name,
    withInnerNames(inner, properties[name]),
  ]);
  return Object.fromEntries(entries);
}
