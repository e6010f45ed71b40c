import type { PlacedOperation } from "@rollcall/codegen";
import { compactJson } from "./compact-json.js";
import type { Sample } from "./reference.js";
import type { SampleInput } from "./sample-input.js";

type Code = (input: string) => string;

/**
 * How `@rollcall/core` calls each operation. An operation that is not in this
 * table has no TypeScript sample.
 */
const calls: Readonly<Record<string, Code>> = {
  listCalls: (
    input,
  ) => `// Every call that matches: the pages are fetched as you go.
for await (const call of client.calls.iterate(${input})) {
  console.log(call.call_id, call.disconnection_reason);
}

// Or one page, as the API answers it.
const page = await client.calls.list({ limit: 10 });`,
  getCall: (input) => `const call = await client.calls.get(${input});`,
  registerCall: (input) =>
    `const { call_id } = await registerCall(client, ${input});`,
  createPhoneCall: (input) =>
    `const { call_id } = await createPhoneCall(client, ${input});`,
};

/**
 * Operations that are functions of their own, so that a bundle has only what it
 * uses.
 */
const functions = ["registerCall", "createPhoneCall"];

/** The request in TypeScript, with `@rollcall/core`. */
export function typescriptSample(
  { id }: PlacedOperation,
  input: SampleInput,
): Sample[] {
  const call = calls[id];
  if (!call) {
    return [];
  }
  const names = ["createClient", ...functions.filter((name) => name === id)]
    .sort()
    .join(", ");
  const code = `import { ${names} } from "@rollcall/core";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

${call(argument(input))}`;
  return [{ label: "TypeScript", language: "ts", code }];
}

function argument({ path, query, body }: SampleInput): string {
  const [id] = Object.values(path);
  if (id !== undefined && query.length === 0 && body === undefined) {
    return literal(id);
  }
  const values = Object.fromEntries(
    query.map(({ parameter, value }) => [parameter.name, value]),
  );
  const all = { ...path, ...values, ...(body as object | undefined) };
  return Object.keys(all).length > 0 ? literal(all) : "";
}

/** A value as TypeScript: keys without quotes. */
function literal(value: unknown): string {
  return compactJson(value).replace(
    /(^\s*|\{ |, )"([A-Za-z_$][\w$]*)":/gm,
    "$1$2:",
  );
}
