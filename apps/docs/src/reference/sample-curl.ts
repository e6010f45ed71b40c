import type { OpenApiDocument, PlacedOperation } from "@rollcall/codegen";
import type { Sample } from "./http-reference.js";
import { type SampleInput, toObject } from "./sample-input.js";
import { listQueryPairs } from "./wire-names.js";
import { writeJson } from "./write-json.js";

/** The request as a curl command. */
export function writeCurlSample(
  document: OpenApiDocument,
  { method, path }: PlacedOperation,
  input: SampleInput,
  baseUrl: string,
): Sample {
  const hasQuery = input.query.length > 0;
  const words = [
    "curl",
    ...listMethodWords(method, hasQuery),
    baseUrl + fillPath(path, input),
  ];
  const lines = [
    words.join(" "),
    `--header "Authorization: Bearer $RETELL_API_KEY"`,
    ...listHeaderLines(input),
    ...listQueryLines(document, input),
    ...listBodyLines(input.body),
  ];
  return {
    label: "curl",
    language: "sh",
    code: lines.join(" \\\n  "),
  };
}

function fillPath(path: string, input: SampleInput): string {
  const values = toObject(input.path);
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? name;
    return encodeURIComponent(String(value));
  });
}

/** A curl command is a GET request, or a POST request if it has data. */
function listMethodWords(method: string, hasQuery: boolean): string[] {
  if (method === "POST") {
    return [];
  }
  if (method !== "GET") {
    return ["--request", method];
  }
  if (hasQuery) {
    return ["--get"];
  }
  return [];
}

function listHeaderLines({ header }: SampleInput): string[] {
  return header.map(({ parameter, value }) => {
    const line = quote(`${parameter.name}: ${value}`);
    return `--header ${line}`;
  });
}

function listQueryLines(
  document: OpenApiDocument,
  { query }: SampleInput,
): string[] {
  const lines: string[] = [];
  for (const { parameter, value } of query) {
    for (const pair of listQueryPairs(document, parameter, value)) {
      lines.push(`--data-urlencode ${quote(pair)}`);
    }
  }
  return lines;
}

function listBodyLines(body: unknown): string[] {
  if (body === undefined) {
    return [];
  }
  const json = writeJson(body);
  const data = quote(json);
  return [`--header "Content-Type: application/json"`, `--data ${data}`];
}

/** Quoted for a POSIX shell. */
function quote(text: string): string {
  const inner = text.replaceAll("'", `'\\''`);
  return `'${inner}'`;
}
