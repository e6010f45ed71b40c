import type { PlacedOperation } from "@rollcall/codegen";
import * as core from "@rollcall/core";
import type { Sample } from "./http-reference.js";
import { type SampleInput, toObject } from "./sample-input.js";
import { writeJson } from "./write-json.js";

/**
 * The request in TypeScript, with `@rollcall/core`.
 *
 * @throws Error for an operation that core has no function for.
 */
export function writeTypeScriptSample(
  { id, operation }: PlacedOperation,
  input: SampleInput,
): Sample {
  const argument = writeArgument(input);
  if (operation["x-pagination"]) {
    const method = findMethod(id);
    return writeSample(["createClient"], writeWalk(method, argument));
  }
  if (isFunction(id)) {
    const code = `const { call_id } = await ${id}(client, ${argument});`;
    return writeSample(["createClient", id], code);
  }
  const method = findMethod(id);
  const code = `const call = await client.calls.${method}(${argument});`;
  return writeSample(["createClient"], code);
}

function writeSample(imports: readonly string[], code: string): Sample {
  const names = [...imports].sort().join(", ");
  const lines = [
    `import { ${names} } from "@rollcall/core";`,
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

/**
 * Some operations are functions of their own, so that a bundle has only what it
 * uses. They have the name of the operation.
 */
function isFunction(id: string): boolean {
  return id in core;
}

const { calls } = core.createClient({ apiKey: "unused" });

/** `listCalls` is `client.calls.list`, and `getCall` is `client.calls.get`. */
function findMethod(id: string): string {
  const method = id.replace(/Calls?$/, "");
  if (method in calls) {
    return method;
  }
  throw new Error(
    `@rollcall/core has neither a function ${id} nor a method ` +
      `client.calls.${method}, so the operation ${id} has no TypeScript ` +
      "sample. Add it to packages/core/src/calls.ts, or export a function " +
      "of its own from packages/core/src/index.ts.",
  );
}

/** An operation that takes only an id takes it as it is. */
function writeArgument({ path, query, header, body }: SampleInput): string {
  const [id] = path;
  const others = [...query, ...header];
  const hasMore = others.length > 0 || body !== undefined;
  if (id !== undefined && !hasMore) {
    return writeLiteral(id.value);
  }
  const values = toObject([...path, ...others]);
  const parameters = {
    ...values,
    ...(body as object | undefined),
  };
  const isEmpty = Object.keys(parameters).length === 0;
  if (isEmpty) {
    return "";
  }
  return writeLiteral(parameters);
}

/** A value as TypeScript: keys without quotes. */
function writeLiteral(value: unknown): string {
  const json = writeJson(value);
  return json.replace(/(^\s*|\{ |, )"([A-Za-z_$][\w$]*)":/gm, "$1$2:");
}
