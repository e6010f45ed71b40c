import { loadVersion, specFiles, specOf } from "@rollcall/codegen";

/**
 * Where the API is, as every version of the spec says. The mock that they name,
 * too, is on this machine, which the policy allows anyway.
 */
export async function readApiOrigins(): Promise<string[]> {
  const origins = new Set<string>();
  for (const file of specFiles) {
    const { document } = specOf(await loadVersion(file));
    for (const { url } of document.servers ?? []) {
      const { origin, hostname } = new URL(url);
      if (hostname !== "127.0.0.1") {
        origins.add(origin);
      }
    }
  }
  return [...origins].sort();
}
