import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import starlightLinksValidator from "starlight-links-validator";
import { createStarlightTypeDocPlugin } from "starlight-typedoc";
import { tsImport } from "tsx/esm/api";
import { typescriptReference } from "./src/build/typescript-reference.mjs";

// Nobody's build reports to anybody, however it was started.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

// The readers of the spec are TypeScript sources that run in Node, not in Vite.
const build = await tsImport("./src/build/index.ts", import.meta.url);

const references = await build.readHttpReferences();
const consoles = await build.readConsoles(references);
const { migration, moves } = await build.readMigration();
const [typedoc, modules] = createStarlightTypeDocPlugin();

export default defineConfig({
  redirects: build.listFormerAddresses(references),
  image: { service: passthroughImageService() },
  integrations: [
    build.referenceModule({ references, consoles, migration, moves }),
    starlight({
      title: "Rollcall",
      description: "Every call of your voice agents, exactly once.",
      logo: { src: "./src/assets/logo.svg" },
      favicon: "/favicon.svg",
      customCss: ["theme", "reference", "fields", "values", "migration"].map(
        (name) => `./src/styles/${name}.css`,
      ),
      // Without JavaScript nobody can turn over a tab: all are shown.
      head: [
        {
          tag: "noscript",
          content: "<style>[role=tabpanel][hidden]{display:block}</style>",
        },
      ],
      plugins: [
        typedoc(typescriptReference()),
        // The reference pages are not Markdown: their links are checked in the
        // built site, by test/site.test.ts.
        starlightLinksValidator({ exclude: ["/http/**"] }),
      ],
      sidebar: [
        {
          label: "Start",
          items: [{ label: "What Rollcall is", link: "/" }, "quickstart"],
        },
        { label: "Guides", items: ["guides/from-the-legacy-list-to-v3"] },
        ...build.listSidebarGroups(references),
        {
          label: "TypeScript",
          items: [{ label: "Overview", link: "/typescript/" }, modules],
        },
      ],
    }),
  ],
});
