import { type QueryForm, writeQuery } from "@rollcall/core/spec";

/** A request as it is sent and shown. */
export interface SampleRequest {
  readonly version: string;
  readonly operationId: string;
  readonly method: string;
  readonly baseUrl: string;
  /** With its parameters in braces: `/v3/get-call/{call_id}`. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the writers of samples know of an operation. */
export interface OperationFacts {
  readonly queryForms: Readonly<Record<string, QueryForm>>;
}

/** A request in a language. */
export interface Sample {
  readonly label: string;
  readonly language: string;
  readonly code: string;
}

/** The request as code, in every language. */
export function writeSamples(
  request: SampleRequest,
  { queryForms }: OperationFacts,
): Sample[] {
  return [
    {
      label: "curl",
      language: "sh",
      code: writeCurl(request, queryForms),
    },
  ];
}

function writeCurl(
  request: SampleRequest,
  queryForms: OperationFacts["queryForms"],
): string {
  const { method, baseUrl, path, pathValues, query, body } = request;
  const url = baseUrl + fillPath(path, pathValues);
  const pairs = writeQuery(query, (name) => queryForms[name] ?? "brackets");
  const hasQuery = pairs !== "";
  const data = pairs.split("&").map(decodeURIComponent);
  const lines = [
    ["curl", ...methodWords(method, hasQuery), url].join(" "),
    `--header "Authorization: Bearer $RETELL_API_KEY"`,
    ...(hasQuery ? data.map((one) => `--data-urlencode ${quote(one)}`) : []),
    ...bodyLines(body),
  ];
  return lines.join(" \\\n  ");
}

function methodWords(method: string, hasQuery: boolean): string[] {
  if (method === "GET") {
    return hasQuery ? ["--get"] : [];
  }
  return method === "POST" ? [] : ["--request", method];
}

function bodyLines(body: unknown): string[] {
  if (body === undefined) {
    return [];
  }
  const json = quote(JSON.stringify(body, undefined, 2));
  return [`--header "Content-Type: application/json"`, `--data ${json}`];
}

/** A path with its values in it. */
export function fillPath(
  path: string,
  values: Readonly<Record<string, unknown>>,
): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    return encodeURIComponent(String(values[name] ?? name));
  });
}

/** Quoted for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
