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
  const written = writeQuery(query, (name) => queryForms[name] ?? "brackets");
  const pairs = written === "" ? [] : written.split("&");
  return pairs.map((pair) => {
    const [name = "", value = ""] = pair.split("=").map(decodeURIComponent);
    return { name, value };
  });
}
