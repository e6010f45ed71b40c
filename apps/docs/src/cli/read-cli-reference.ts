import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CliReference } from "@rollcall/cli/reference";

/**
 * Reads what the build of `@rollcall/cli` wrote. It lies beside its
 * `package.json`, and is no export: it is made for this site only, and not
 * shipped.
 */
export function readCliReference(): CliReference {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve("@rollcall/cli/package.json"));
  const text = readFileSync(join(folder, "cli-reference.json"), "utf8");
  return JSON.parse(text) as CliReference;
}
