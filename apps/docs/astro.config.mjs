import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import starlightLinksValidator from "starlight-links-validator";
import { tsImport } from "tsx/esm/api";

// The spec's readers are TypeScript sources, and this file is run by plain Node.
const build = await tsImport("./src/build/index.ts", import.meta.url);

const reference = await build.readReference();
const typescript = build.typescriptReference();

export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [
    build.referenceModule(reference),
    starlight({
      title: "Rollcall",
      description: "Every call of your voice agents, exactly once.",
      logo: { src: "./src/assets/logo.svg" },
      favicon: "/favicon.svg",
      customCss: ["./src/styles/theme.css", "./src/styles/reference.css"],
      plugins: [
        typescript.plugin,
        // The reference pages are not Markdown: their links are checked in the built site, by test/site.test.ts.
        starlightLinksValidator({ exclude: ["/http/**"] }),
      ],
      sidebar: [
        { label: "Start", items: [{ label: "What Rollcall is", link: "/" }, "quickstart"] },
        { label: "HTTP API", items: build.referenceSidebar(reference) },
        typescript.sidebar,
      ],
    }),
  ],
});
