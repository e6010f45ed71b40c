import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const theirs = "starlight/components/TableOfContents/starlight-toc.ts";
const ours = new URL("../browser/table-of-contents.ts", import.meta.url);

/** Puts our script of the table of contents in the place of Starlight's. */
export function lightToc(): AstroIntegration {
  const plugin = {
    name: "rollcall-light-toc",
    enforce: "pre" as const,
    load(id: string) {
      const path = JSON.stringify(fileURLToPath(ours));
      if (id.endsWith(theirs)) {
        return `export * from ${path};`;
      }
      return undefined;
    },
  };
  return {
    name: plugin.name,
    hooks: {
      "astro:config:setup"({ updateConfig }) {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
