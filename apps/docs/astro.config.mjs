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

const reference = await build.readHttpReference();
const [typedoc, modules] = createStarlightTypeDocPlugin();

export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [
    build.referenceModule(reference),
    starlight({
      title: "Rollcall",
      description: "Every call of your voice agents, exactly once.",
      logo: { src: "./src/assets/logo.svg" },
      favicon: "/favicon.svg",
      customCss: ["theme", "reference", "fields", "values"].map(
        (name) => `./src/styles/${name}.css`,
      ),
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
        { label: "HTTP API", items: build.listSidebarItems(reference) },
        {
          label: "TypeScript",
          items: [{ label: "Overview", link: "/typescript/" }, modules],
        },
      ],
    }),
  ],
});
