import ts from "typescript";
import { expect } from "vitest";
import type { Entry } from "./entries.js";
import { withExpectations } from "./expectations.js";

/** What examples can import, by specifier. */
export type Modules = Readonly<Record<string, unknown>>;

/** What the entries export, and the preludes. */
export async function modulesOf(entries: readonly Entry[]): Promise<Modules> {
  const loaded = entries.map(async ({ specifier, file }) => [
    specifier,
    await import(file),
  ]);
  return Object.fromEntries([
    ...(await Promise.all(loaded)),
    ["./prelude.js", await import("./prelude.js")],
    ["./prelude-v3.js", await import("./prelude-v3.js")],
  ]);
}

/**
 * Runs a module to its end.
 *
 * @throws What it throws, and an AssertionError where a value is not what its
 * comment says.
 */
export async function run(module: string, modules: Modules): Promise<void> {
  const { code, count } = withExpectations(module);
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
  };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  const met = new Set<number>();
  const expectation = (index: number, actual: unknown, value: unknown) => {
    met.add(index);
    expect(actual).toEqual(value);
  };
  const body = new AsyncFunction(
    "require",
    "exports",
    "expectation",
    outputText,
  );
  await body((specifier: string) => modules[specifier], {}, expectation);
  expect(met.size, "how many of the values that are stated were reached").toBe(
    count,
  );
}

const AsyncFunction = (async () => {}).constructor as new (
  ...source: string[]
) => (...values: unknown[]) => Promise<void>;
