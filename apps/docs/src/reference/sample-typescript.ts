import type { OpenApiDocument, PlacedOperation } from "@rollcall/codegen";
import { successOf } from "@rollcall/codegen";
import type { Sample } from "./http-reference.js";
import { type SampleInput, toObject } from "./sample-input.js";
import { findMethod, type Sdk } from "./sdk.js";
import { shortenFilters } from "./short-filters.js";
import { writeJson } from "./write-json.js";

/**
 * The request in TypeScript, with the client of its version.
 *
 * @throws Error for an operation that core has no function for.
 */
export function writeTypeScriptSample(
  sdk: Sdk,
  document: OpenApiDocument,
  { id, operation }: PlacedOperation,
  input: SampleInput,
): Sample {
  // Some operations are functions of their own, so that a bundle has only what
  // it uses. They have the name of the operation.
  if (sdk.exports.includes(id)) {
    const argument = writeObject(input);
    const code = `const { call_id } = await ${id}(client, ${argument});`;
    return writeSample(sdk, ["createClient", id], code);
  }
  const method = findMethod(sdk, id);
  if (operation["x-pagination"]) {
    const walk = writeWalk(method, writeObject(input));
    return writeSample(sdk, ["createClient"], walk);
  }
  const isAnswered = successOf(document, operation) !== undefined;
  const result = isAnswered ? "const call = " : "";
  const given = writeArguments(input);
  const code = `${result}await client.calls.${method}(${given});`;
  return writeSample(sdk, ["createClient"], code);
}

function writeSample(
  { entry }: Sdk,
  imports: readonly string[],
  code: string,
): Sample {
  const names = [...imports].sort().join(", ");
  const lines = [
    `import { ${names} } from "${entry}";`,
    "",
    `const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });`,
    "",
    code,
  ];
  return {
    label: "TypeScript",
    language: "ts",
    code: lines.join("\n"),
  };
}

function writeWalk(method: string, argument: string): string {
  return `// Every call that matches: the pages are fetched as you go.
for await (const call of client.calls.iterate(${argument})) {
  console.log(call.call_id, call.disconnection_reason);
}

// Or one page, as the API answers it.
const page = await client.calls.${method}({ limit: 10 });`;
}

/** A method takes the id by itself, and what else there is after it. */
function writeArguments(input: SampleInput): string {
  const [id, ...others] = input.path;
  if (id === undefined) {
    return writeObject(input);
  }
  const rest = writeObject({ ...input, path: others });
  const given = [writeLiteral(id.value), rest];
  return given.filter(Boolean).join(", ");
}

/** All that is sent as one object; nothing, where nothing is. */
function writeObject({ path, query, header, body }: SampleInput): string {
  const parameters = {
    ...toObject([...path, ...query, ...header]),
    ...(shortenFilters(body) as object | undefined),
  };
  const isEmpty = Object.keys(parameters).length === 0;
  return isEmpty ? "" : writeLiteral(parameters);
}

/** A value as TypeScript: keys without quotes. */
function writeLiteral(value: unknown): string {
  const json = writeJson(value);
  return json.replace(/(^\s*|\{ |, )"([A-Za-z_$][\w$]*)":/gm, "$1$2:");
}
