import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { specFile } from "@rollcall/codegen";
import type { AstroIntegration } from "astro";
import type { HttpReference } from "../reference/http-reference.js";

const id = "virtual:rollcall/reference";
const resolvedId = `\0${id}`;
const name = "rollcall-reference";

/**
 * Hands the reference to the pages as a module. The dev server starts anew when
 * a file of the spec changes.
 */
export function referenceModule(reference: HttpReference): AstroIntegration {
  const plugin = createVitePlugin(reference);
  return {
    name,
    hooks: {
      "astro:config:setup"({ addWatchFile, updateConfig }) {
        listSpecFiles().forEach(addWatchFile);
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

function createVitePlugin(reference: HttpReference) {
  const json = JSON.stringify(reference);
  const code = `export const reference = ${json};`;
  return {
    name,
    resolveId(source: string) {
      if (source === id) {
        return resolvedId;
      }
      return undefined;
    },
    load(source: string) {
      if (source === resolvedId) {
        return code;
      }
      return undefined;
    },
  };
}

function listSpecFiles(): URL[] {
  // With what versions share, beside their folders.
  const folder = dirname(dirname(specFile));
  const files = readdirSync(folder, {
    recursive: true,
    encoding: "utf8",
  });
  const ownFiles = files.filter(
    (file) => file.endsWith(".yaml") && !file.includes("node_modules"),
  );
  return ownFiles.map((file) => pathToFileURL(`${folder}/${file}`));
}
