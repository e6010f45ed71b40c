import { cp } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Copies a version of our spec, and what versions share, into a folder that
 * stands for `openapi/`.
 *
 * @returns The path of the copy's root document.
 */
export async function copyVersion(
  rootDocument: string,
  specs: string,
): Promise<string> {
  const version = dirname(rootDocument);
  const shared = join(dirname(version), "shared");
  const copy = join(specs, basename(version));
  await cp(version, copy, { recursive: true });
  await cp(shared, join(specs, "shared"), { recursive: true });
  return join(copy, basename(rootDocument));
}
