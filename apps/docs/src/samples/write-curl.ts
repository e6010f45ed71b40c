import { json } from "./layout/json.js";
import { writeLiteral } from "./layout/write-literal.js";
import { listQueryPairs, type QueryPair } from "./list-query-pairs.js";
import { fitsShell, putInQuotes, quoteForShell } from "./quote-for-shell.js";
import type {
  OperationFacts,
  Sample,
  SampleRequest,
} from "./sample-request.js";
import { writeUrl } from "./write-url.js";

/** The request as a curl command. */
export function writeCurl(
  request: SampleRequest,
  facts: OperationFacts,
): Sample {
  const pairs = listQueryPairs(request, facts);
  const lines = [
    ["curl", ...listMethodWords(request, pairs)].join(" "),
    `--header "Authorization: Bearer $RETELL_API_KEY"`,
    ...listHeaderLines(request),
    ...pairs.map(writePair),
    ...listBodyLines(request),
  ];
  return {
    label: "curl",
    language: "sh",
    code: lines.join(" \\\n  "),
    isWhole: true,
  };
}

/** With data it is a POST, unless something else is said. */
function listMethodWords(
  request: SampleRequest,
  pairs: readonly QueryPair[],
): string[] {
  const { method, body } = request;
  const url = quoteForShell(writeUrl(request));
  const hasQuery = pairs.length > 0;
  const usual = body === undefined ? "GET" : "POST";
  const words = method === usual ? [] : ["--request", method];
  if (hasQuery) {
    return [...words, "--get", url];
  }
  return [...words, url];
}

function listHeaderLines({ headers }: SampleRequest): string[] {
  return Object.entries(headers).map(([name, value]) => {
    const line = putInQuotes(`${name}: ${value}`);
    return `--header ${line}`;
  });
}

/** curl encodes what stands behind the first `=`, and nothing before it. */
function writePair({ name, value }: QueryPair): string {
  const encodedName = encodeName(name);
  if (fitsShell(value)) {
    const pair = putInQuotes(`${encodedName}=${value}`);
    return `--data-urlencode ${pair}`;
  }
  const pair = `${encodedName}=${encodeURIComponent(value)}`;
  return `--data ${putInQuotes(pair)}`;
}

/** Brackets may stand as they are, and are easier to read. */
function encodeName(name: string): string {
  const encoded = encodeURIComponent(name);
  return encoded.replaceAll("%5B", "[").replaceAll("%5D", "]");
}

function listBodyLines({ body }: SampleRequest): string[] {
  if (body === undefined) {
    return [];
  }
  const data = putInQuotes(writeLiteral(body, json));
  return [`--header "Content-Type: application/json"`, `--data ${data}`];
}
