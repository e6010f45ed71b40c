import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { specFile } from "@rollcall/codegen";
import type { AstroIntegration } from "astro";

/** What the pages show, by the names that they import. */
type Data = Readonly<Record<string, unknown>>;

const id = "virtual:rollcall/reference";
const resolvedId = `\0${id}`;
const name = "rollcall-reference";

/**
 * Hands data to the pages as a module. The dev server starts anew when
 * a file of the spec changes.
 */
export function referenceModule(data: Data): AstroIntegration {
  const plugin = createVitePlugin(data);
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

function createVitePlugin(data: Data) {
  const code = writeModule(data);
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

function writeModule(data: Data): string {
  const lines = Object.entries(data).map(([name, value]) => {
    return `export const ${name} = ${JSON.stringify(value)};`;
  });
  return lines.join("\n");
}

function listSpecFiles(): URL[] {
  // With what versions share, beside their folders.
  const folder = dirname(dirname(specFile));
  const files = readdirSync(folder, {
    recursive: true,
    encoding: "utf8",
  });
  const ownFiles = files.filter((file) => {
    return /\.(yaml|json)$/.test(file) && !file.includes("node_modules");
  });
  return ownFiles.map((file) => pathToFileURL(`${folder}/${file}`));
}
