import { firstVersion } from "@rollcall/codegen";
import type { SampleRequest } from "../samples/sample-request.js";

/** What samples import: an entry of the client, and what it has. */
export interface Sdk {
  /** Of the API: `v3`. */
  readonly version: SampleRequest["version"];
  /** What one imports: `@rollcall/core/v3`. */
  readonly entry: string;
  /** The names that it exports. */
  readonly exports: readonly string[];
  /** The methods of `client.calls`. */
  readonly methods: readonly string[];
}

interface Entry {
  createClient(options: { apiKey: string }): { calls: object };
}

/** The entry of the client for a version of the API. */
export async function loadSdk(version: string): Promise<Sdk> {
  const entry = entryOf(version);
  const module: Entry = await import(entry);
  const { calls } = module.createClient({ apiKey: "unused" });
  return {
    version: version as SampleRequest["version"],
    entry,
    exports: Object.keys(module),
    methods: Object.keys(calls),
  };
}

/** The first version has the package's own name. */
function entryOf(version: string): string {
  const name = "@rollcall/core";
  if (version === firstVersion) {
    return name;
  }
  return `${name}/${version}`;
}

/**
 * `listCalls` is `client.calls.list`, and `getCall` is `client.calls.get`.
 *
 * @throws Error for an operation that core has no function for.
 */
export function findMethod({ entry, methods }: Sdk, id: string): string {
  const method = id.replace(/Calls?$/, "");
  if (methods.includes(method)) {
    return method;
  }
  const folder = entry.replace("@rollcall/core", "packages/core/src");
  throw new Error(
    `${entry} has neither a function ${id} nor a method ` +
      `client.calls.${method}, so the operation ${id} has no TypeScript ` +
      `sample. Add it to ${folder}/calls.ts, or export a function ` +
      `of its own from ${folder}/index.ts.`,
  );
}
