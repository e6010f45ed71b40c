import type { PlacedOperation } from "@rollcall/codegen";
import type { Sample } from "./http-reference.js";
import { type SampleInput, toObject } from "./sample-input.js";
import { listQueryPairs } from "./wire-names.js";
import { writeJson } from "./write-json.js";

/** The request as a curl command. */
export function writeCurlSample(
  { method, path }: PlacedOperation,
  input: SampleInput,
  baseUrl: string,
): Sample {
  const pairs = input.query.flatMap(({ parameter, value }) =>
    listQueryPairs(parameter, value),
  );
  const url = `${baseUrl}${fillPath(path, input)}`;
  const words = ["curl", ...listMethodWords(method, pairs), url];
  const lines = [
    words.join(" "),
    `--header "Authorization: Bearer $RETELL_API_KEY"`,
    ...pairs.map((pair) => `--data-urlencode ${quote(pair)}`),
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
function listMethodWords(method: string, pairs: readonly string[]): string[] {
  if (method === "POST") {
    return [];
  }
  if (method !== "GET") {
    return ["--request", method];
  }
  return pairs.length > 0 ? ["--get"] : [];
}

function listBodyLines(body: unknown): string[] {
  if (body === undefined) {
    return [];
  }
  const json = writeJson(body);
  return [`--header "Content-Type: application/json"`, `--data ${quote(json)}`];
}

/** Quoted for a POSIX shell. */
function quote(text: string): string {
  const inner = text.replaceAll("'", `'\\''`);
  return `'${inner}'`;
}
