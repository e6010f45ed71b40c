import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const ownScript = new URL("../search/load-when-open.ts", import.meta.url);
const noStyle = new URL("../search/none.css", import.meta.url);

/** Fetches the search when it is opened, and not with every page. */
export function searchOnDemand(): AstroIntegration {
  const pagefind = findPagefind();
  const alias = [
    {
      find: /^@pagefind\/default-ui$/,
      replacement: fileURLToPath(ownScript),
    },
    {
      find: /^@pagefind\/default-ui\/css\/ui\.css$/,
      replacement: fileURLToPath(noStyle),
    },
    {
      find: "virtual:rollcall/pagefind-ui",
      replacement: pagefind,
    },
    {
      find: "rollcall-pagefind-ui.css",
      replacement: join(dirname(dirname(dirname(pagefind))), "css/ui.css"),
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
