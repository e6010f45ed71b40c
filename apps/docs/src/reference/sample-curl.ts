import type { PlacedOperation } from "@rollcall/codegen";
import { compactJson } from "./compact-json.js";
import { queryPairs } from "./query-string.js";
import type { Sample } from "./reference.js";
import type { SampleInput } from "./sample-input.js";

/** The request as a curl command. */
export function curlSample(
  { method, path }: PlacedOperation,
  input: SampleInput,
  baseUrl: string,
): Sample {
  const url = `${baseUrl}${path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(input.path[name] ?? name)))}`;
  const pairs = input.query.flatMap(({ parameter, value }) =>
    queryPairs(parameter, value),
  );
  const lines = [
    `curl ${verb(method, pairs.length > 0)}${url}`,
    `--header "Authorization: Bearer $RETELL_API_KEY"`,
    ...pairs.map((pair) => `--data-urlencode ${quoted(pair)}`),
    ...bodyLines(input.body),
  ];
  return { label: "curl", language: "sh", code: lines.join(" \\\n  ") };
}

function verb(method: string, hasQuery: boolean): string {
  if (method === "GET") {
    return hasQuery ? "--get " : "";
  }
  return method === "POST" ? "" : `--request ${method} `;
}

function bodyLines(body: unknown): string[] {
  if (body === undefined) {
    return [];
  }
  return [
    `--header "Content-Type: application/json"`,
    `--data ${quoted(compactJson(body))}`,
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
