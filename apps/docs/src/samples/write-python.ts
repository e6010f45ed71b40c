import { python } from "./layout/python.js";
import { writeLiteral } from "./layout/write-literal.js";
import { listQueryPairs } from "./list-query-pairs.js";
import type {
  OperationFacts,
  Sample,
  SampleRequest,
} from "./sample-request.js";
import { listPythonWalk } from "./write-python-walk.js";
import { writeUrl } from "./write-url.js";

/** The request in Python, with `requests` and nothing else. */
export function writePython(
  request: SampleRequest,
  facts: OperationFacts,
): Sample {
  const lines = [
    "import os",
    "",
    "import requests",
    "",
    `url = ${python.writeText(writeUrl(request))}`,
    ...listHeaderLines(request),
    ...listDataLines(request, facts),
    "",
    ...listSendLines(request, facts),
  ];
  return {
    label: "Python",
    language: "python",
    code: lines.join("\n"),
    isWhole: true,
  };
}

function listHeaderLines({ headers }: SampleRequest): string[] {
  const key = `"Authorization": f"Bearer {os.environ['RETELL_API_KEY']}"`;
  const others = Object.entries(headers).map(([name, value]) => {
    const text = python.writeText(String(value));
    return `${python.writeName(name)}: ${text}`;
  });
  if (others.length === 0) {
    return [`headers = {${key}}`];
  }
  const lines = [key, ...others].map((line) => `    ${line},`);
  return ["headers = {", ...lines, "}"];
}

/** The query is called `params`, and the body `body`. */
function listDataLines(
  request: SampleRequest,
  facts: OperationFacts,
): string[] {
  const lines: string[] = [];
  const params = readParams(request, facts);
  if (usesParams(request, facts)) {
    lines.push(`params = ${writeLiteral(params, python)}`);
  }
  if (usesBody(request, facts)) {
    lines.push(`body = ${writeLiteral(request.body ?? {}, python)}`);
  }
  return lines;
}

/** A walk puts its cursor where the other parameters are. */
function usesParams(request: SampleRequest, facts: OperationFacts): boolean {
  const isWalk = facts.pagination !== undefined;
  const hasQuery = listQueryPairs(request, facts).length > 0;
  return hasQuery || (isWalk && request.method === "GET");
}

function usesBody(request: SampleRequest, facts: OperationFacts): boolean {
  const isWalk = facts.pagination !== undefined;
  const hasBody = request.body !== undefined;
  return hasBody || (isWalk && request.method !== "GET");
}

/** A name that is sent several times has a list. */
function readParams(
  request: SampleRequest,
  facts: OperationFacts,
): Record<string, string | string[]> {
  const params = new Map<string, string | string[]>();
  for (const { name, value } of listQueryPairs(request, facts)) {
    const before = params.get(name);
    const values = before === undefined ? value : [before, value].flat();
    params.set(name, values);
  }
  return Object.fromEntries(params);
}

function listSendLines(
  request: SampleRequest,
  facts: OperationFacts,
): string[] {
  const given = [
    "url",
    "headers=headers",
    ...(usesParams(request, facts) ? ["params=params"] : []),
    ...(usesBody(request, facts) ? ["json=body"] : []),
    "timeout=30",
  ];
  const call = `requests.${request.method.toLowerCase()}(${given.join(", ")})`;
  const { pagination, isAnswered } = facts;
  if (pagination) {
    return listPythonWalk(request, pagination, call);
  }
  const lines = [`response = ${call}`, "response.raise_for_status()"];
  if (isAnswered) {
    return [...lines, "print(response.json())"];
  }
  return lines;
}
