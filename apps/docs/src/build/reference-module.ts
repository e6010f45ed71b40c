import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { specFile } from "@rollcall/codegen";
import type { AstroIntegration } from "astro";
import type { Reference } from "../reference/reference.js";

const id = "virtual:rollcall/reference";

/**
 * Hands the reference to the pages as a module. The dev server starts anew when
 * a file of the spec changes.
 */
export function referenceModule(reference: Reference): AstroIntegration {
  const plugin = {
    name: "rollcall-reference",
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) =>
      source === `\0${id}`
        ? `export const reference = ${JSON.stringify(reference)};`
        : undefined,
  };
  return {
    name: "rollcall-reference",
    hooks: {
      "astro:config:setup"({ addWatchFile, updateConfig }) {
        for (const file of specFiles()) {
          addWatchFile(file);
        }
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

function specFiles(): URL[] {
  const folder = dirname(specFile);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && !file.includes("node_modules"))
    .map((file) => pathToFileURL(`${folder}/${file}`));
}
