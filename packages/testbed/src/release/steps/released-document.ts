import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectEqual } from "../expect-equal.js";
import type { Workspace } from "../workspace.js";

const spec = "openapi/v1/rollcall.yaml";
const summary = /^ {2}summary: .*$/m;

/** Gives the spec other words, so that its document is worth keeping. */
export async function rewordSpec({ folder }: Workspace): Promise<void> {
  const file = join(folder, spec);
  const text = await readFile(file, "utf8");
  const reworded = text.replace(summary, "  summary: Calls, in other words.");
  await writeFile(file, reworded);
}

/** The version step keeps the document under the version of core. */
export function checkReleasedDocument({ folder, packages }: Workspace): void {
  const all = packages().map(({ manifest }) => manifest);
  const core = all.find(({ name }) => name === "@rollcall/core");
  const path = `openapi/v1/released/${core?.version}.json`;
  const isKept = existsSync(join(folder, path));
  expectEqual(`${path} is there`, isKept, true);
}
