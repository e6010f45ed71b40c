import { writeQuery } from "@rollcall/core/spec";
import type { OperationFacts, SampleRequest } from "./sample-request.js";

/** One parameter of a query, not yet percent-encoded. */
export interface QueryPair {
  readonly name: string;
  readonly value: string;
}

/** The query as the client itself writes it, in pairs. */
export function listQueryPairs(
  { query }: SampleRequest,
  { queryForms }: OperationFacts,
): QueryPair[] {
  const formOf = (name: string) => queryForms[name] ?? "brackets";
  const written = writeQuery(query, formOf);
  if (written === "") {
    return [];
  }
  return written.split("&").map(readPair);
}

function readPair(pair: string): QueryPair {
  const parts = pair.split("=");
  const [name = "", value = ""] = parts.map(decodeURIComponent);
  return {
    name,
    value,
  };
}
