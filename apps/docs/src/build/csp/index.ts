import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { mendCodeScript } from "./mend-code-script.js";
import { mendCodeStyles } from "./mend-code-styles.js";
import { readApiOrigins } from "./read-api-origins.js";
import { securePage } from "./secure-page.js";
import { writeHeaders } from "./write-headers.js";

/**
 * Puts every built page under a strict policy. It comes after whatever writes
 * pages.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: "rollcall-csp",
    hooks: {
      async "astro:build:done"({ dir }) {
        await secureSite(fileURLToPath(dir));
      },
    },
  };
}

async function secureSite(folder: string): Promise<void> {
  const apiOrigins = await readApiOrigins();
  for (const file of await listFiles(folder, ".html")) {
    await changeFile(file, (html) => securePage(html, apiOrigins));
  }
  const assets = join(folder, "_astro");
  for (const file of await listFiles(assets, ".css")) {
    await changeFile(file, mendCodeStyles);
  }
  for (const file of await listFiles(assets, ".js")) {
    await changeFile(file, mendCodeScript);
  }
  await writeFile(join(folder, "_headers"), writeHeaders());
}

async function listFiles(folder: string, ending: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  const chosen = files.filter((file) => file.endsWith(ending));
  return chosen.map((file) => join(folder, file));
}

async function changeFile(
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const text = await readFile(file, "utf8");
  try {
    await writeFile(file, change(text));
  } catch (cause) {
    throw new Error(`${file} cannot be secured: ${cause}`, { cause });
  }
}
