import * as legacy from "@rollcall/core";
import * as present from "@rollcall/core/v3";
import ts from "typescript";
import { apiKey } from "../../src/servers/mock.js";

/** What a sample can import, by specifier. */
const modules: Readonly<Record<string, unknown>> = {
  "@rollcall/core": legacy,
  "@rollcall/core/v3": present,
};

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
};

/**
 * Runs a sample of a document in this process, where `fetch` may lead to a mock.
 *
 * @returns What it printed, a line each.
 * @throws What the sample throws.
 */
export async function runSample(code: string): Promise<string[]> {
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  const printed: string[] = [];
  const given = {
    require: (specifier: string) => modules[specifier],
    exports: {},
    process: { env: { RETELL_API_KEY: apiKey } },
    console: { log: (line: unknown) => printed.push(String(line)) },
  };
  const names = Object.keys(given);
  const body = new AsyncFunction(...names, outputText);
  await body(...Object.values(given));
  return printed;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...source: string[]
) => (...values: unknown[]) => Promise<void>;
