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
const terminal = await build.readTerminal();
const errors = build.readErrorClasses();
build.writeReferencePages(references, errors);
const site = await build.prepareSite();
const [typedoc, modules] = createStarlightTypeDocPlugin();

export default defineConfig({
  ...site.place,
  redirects: build.listRedirects(references, site.place.base),
  markdown: { remarkPlugins: [build.headingAnchors] },
  image: { service: passthroughImageService() },
  integrations: [
    build.referenceModule({
      references,
      consoles,
      migration,
      moves,
      terminal,
      errors,
      ...site.data,
    }),
    starlight({
      title: "Rollcall",
      description: "Every call of your voice agents, exactly once.",
      logo: { src: "./src/assets/logo.svg" },
      favicon: "/favicon.svg",
      customCss: ["./src/styles/index.css"],
      components: {
        PageTitle: "./src/components/site/PageTitle.astro",
        Search: "./src/components/site/Search.astro",
      },
      routeMiddleware: [
        "./src/route-head.ts",
        "./src/route-toc.ts",
        "./src/route-sidebar.ts",
      ],
      head: [build.withoutScripts],
      plugins: [
        typedoc(typescriptReference()),
        // Under a base they are moved after the build, and checked there alone.
        ...(site.place.base === "/"
          ? [
              starlightLinksValidator({
                exclude: build.createFieldTest(references),
              }),
            ]
          : []),
      ],
      sidebar: [
        {
          label: "Start",
          items: [{ label: "What Rollcall is", link: "/" }, "quickstart"],
        },
        { label: "Guides", items: build.listGuides() },
        ...build.listSidebarGroups(references),
        {
          label: "TypeScript",
          items: [{ label: "Overview", link: "/typescript/" }, modules],
        },
        ...site.sidebar,
      ],
    }),
    build.afterBuild(site.place),
    build.searchOnDemand(),
    build.lightToc(),
    // The last: it hashes what the pages hold in the end.
    build.contentSecurityPolicy(),
  ],
});
