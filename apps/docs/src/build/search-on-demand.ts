import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const ownFile = new URL("../search/pagefind-ui.ts", import.meta.url);

/** Fetches the search when it is opened, and not with every page. */
export function searchOnDemand(): AstroIntegration {
  const alias = [
    {
      find: /^@pagefind\/default-ui$/,
      replacement: fileURLToPath(ownFile),
    },
    {
      find: "virtual:rollcall/pagefind-ui",
      replacement: findPagefind(),
    },
  ];
  return {
    name: "rollcall-search-on-demand",
    hooks: {
      "astro:config:setup"({ updateConfig }) {
        updateConfig({ vite: { resolve: { alias } } });
      },
    },
  };
}

/** The search that comes with Starlight, as a module of the browser. */
function findPagefind(): string {
  const { resolve } = createRequire(import.meta.url);
  const starlight = resolve("@astrojs/starlight");
  const main = createRequire(starlight).resolve("@pagefind/default-ui");
  return main.replaceAll("cjs", "mjs");
}
