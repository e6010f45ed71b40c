import {
  inputsOf,
  operationsOf,
  resolve,
  type Schema,
} from "@rollcall/codegen";
import type { Side } from "./compared.js";

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
export function findFilterInput({ document }: Side) {
  const list = findList(document);
  if (list === undefined) {
    return undefined;
  }
  const pagination = list.operation["x-pagination"];
  const name = pagination?.filter?.slice(1);
  const inputs = inputsOf(document, list);
  return inputs.find((input) => {
    return input.name === name;
  });
}

function findList(document: Side["document"]) {
  const operations = operationsOf(document);
  return operations.find(({ id }) => {
    return id === "listCalls";
  });
}
