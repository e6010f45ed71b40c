import {
  type Input,
  inputsOf,
  type PlacedOperation,
  resolve,
  type Schema,
} from "@rollcall/codegen";
import type { Side } from "./compared.js";
import { findOperation } from "./find-operation.js";

/** A filter of a list. */
export interface NamedFilter {
  readonly name: string;
  readonly schema: Schema;
}

/** The filters of the list of calls. */
export function listFilters(side: Side): NamedFilter[] {
  const { document } = side;
  const input = findFilterInput(side);
  const properties = input?.schema.properties ?? {};
  return Object.entries(properties).map(([name, schema]) => {
    return {
      name,
      schema: resolve(document, schema),
    };
  });
}

/** What all filters are sent in. */
export function findFilterInput(side: Side): Input | undefined {
  const list = findOperation(side, "listCalls");
  if (list === undefined) {
    return undefined;
  }
  const name = filterNameOf(list);
  const inputs = inputsOf(side.document, list);
  return inputs.find((input) => {
    return input.name === name;
  });
}

/** The name of what the filters of a list are sent in. */
export function filterNameOf(list: PlacedOperation): string | undefined {
  const pagination = list.operation["x-pagination"];
  const pointer = pagination?.filter;
  return pointer?.slice(1);
}
