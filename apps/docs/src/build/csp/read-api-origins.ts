import { loadVersion, specFiles, specOf } from "@rollcall/codegen";

/** Where the API is, as every version of the spec says. */
export async function readApiOrigins(): Promise<string[]> {
  const origins = new Set<string>();
  for (const file of specFiles) {
    const { document } = specOf(await loadVersion(file));
    for (const { url } of document.servers ?? []) {
      origins.add(new URL(url).origin);
    }
  }
  return [...origins].sort();
}
