import { typescript } from "./layout/typescript.js";
import { writeLiteral } from "./layout/write-literal.js";
import type {
  OperationFacts,
  Sample,
  SampleRequest,
  SdkFacts,
} from "./sample-request.js";
import { shortenFilters } from "./shorten-filters.js";

/** The request in TypeScript, with the client of its version. */
export function writeTypeScript(
  request: SampleRequest,
  facts: OperationFacts,
): Sample {
  const { sdk } = facts;
  const lines = [
    `import { ${listImports(request, facts)} } from "${sdk.entry}";`,
    "",
    `const client = createClient(${writeOptions(request, facts)});`,
    "",
    writeCall(request, facts),
  ];
  return {
    label: "TypeScript",
    language: "ts",
    code: lines.join("\n"),
    isWhole: true,
  };
}

function listImports(request: SampleRequest, facts: OperationFacts): string {
  const { kind, name, parametersType } = facts.sdk;
  const names = ["createClient"];
  if (kind === "function") {
    names.push(name);
  }
  if (facts.pagination && hasParameters(request)) {
    names.push(`type ${parametersType}`);
  }
  return names.join(", ");
}

/** Where the API is stands there only if it is not where it usually is. */
function writeOptions(
  { baseUrl }: SampleRequest,
  { serverUrl }: OperationFacts,
): string {
  const key = `apiKey: process.env.RETELL_API_KEY ?? ""`;
  if (baseUrl === serverUrl) {
    return `{ ${key} }`;
  }
  const address = typescript.writeText(baseUrl);
  return `{\n  ${key},\n  baseUrl: ${address},\n}`;
}

function writeCall(request: SampleRequest, facts: OperationFacts): string {
  const { sdk, pagination, isAnswered } = facts;
  if (pagination) {
    return writeWalk(request, facts);
  }
  if (sdk.kind === "function") {
    const given = ["client", ...listArguments(request, facts)].join(", ");
    return `const { call_id } = await ${sdk.name}(${given});`;
  }
  const given = listMethodArguments(request, facts).join(", ");
  const result = isAnswered ? "const call = " : "";
  return `${result}await client.calls.${sdk.name}(${given});`;
}

/** A page, and all of them. */
function writeWalk(request: SampleRequest, facts: OperationFacts): string {
  const { sdk } = facts;
  const given = hasParameters(request) ? "asked" : "";
  const lines = [
    ...listParameterLines(request, facts, sdk),
    "// One page, as the API answers it.",
    `const page = await client.calls.${sdk.name}(${given});`,
    "",
    "// Every call that matches: the pages are fetched as you go.",
    `for await (const call of client.calls.iterate(${given})) {`,
    "  console.log(call.call_id, call.disconnection_reason);",
    "}",
  ];
  return lines.join("\n");
}

function listParameterLines(
  request: SampleRequest,
  facts: OperationFacts,
  { parametersType }: SdkFacts,
): string[] {
  return listArguments(request, facts).flatMap((literal) => {
    return [`const asked: ${parametersType} = ${literal};`, ""];
  });
}

/** A method takes what is in the path by itself, and all else after it. */
function listMethodArguments(
  request: SampleRequest,
  facts: OperationFacts,
): string[] {
  const values = Object.values(request.pathValues);
  const ids = values.map((value) => writeLiteral(value, typescript));
  return [...ids, ...listArguments({ ...request, pathValues: {} }, facts)];
}

/** All that is sent as one object; nothing, where nothing is. */
function listArguments(
  request: SampleRequest,
  facts: OperationFacts,
): string[] {
  if (!hasParameters(request)) {
    return [];
  }
  const parameters = parametersOf(request);
  const { filterParameter = "" } = facts;
  const filters = parameters[filterParameter];
  const written = filters
    ? { ...parameters, [filterParameter]: shortenFilters(filters) }
    : parameters;
  return [writeLiteral(written, typescript)];
}

function hasParameters(request: SampleRequest): boolean {
  const parameters = parametersOf(request);
  return Object.keys(parameters).length > 0;
}

function parametersOf(request: SampleRequest): Record<string, unknown> {
  const { pathValues, query, headers, body } = request;
  const members = body as object | undefined;
  return {
    ...pathValues,
    ...query,
    ...headers,
    ...members,
  };
}
