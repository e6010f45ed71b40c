import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createStarlightTypeDocPlugin } from "starlight-typedoc";
import { type Application, Converter, OptionDefaults, PageEvent, ReflectionKind } from "typedoc";

const core = dirname(fileURLToPath(import.meta.resolve("@rollcall/core/package.json")));

/** The pages of `@rollcall/core`, read from its sources: it need not be built. They are written to a folder that git ignores. */
export function typescriptReference() {
  const [plugin, modules] = createStarlightTypeDocPlugin();
  return {
    sidebar: { label: "TypeScript", items: [{ label: "Overview", link: "/typescript/" }, modules] },
    plugin: plugin({
      entryPoints: entryPoints(),
      tsconfig: join(core, "tsconfig.json"),
      output: "typescript",
      errorOnEmptyDocumentation: false,
      sidebar: { label: "Modules", collapsed: true },
      typeDoc: {
        plugin: [nameModules, foldDescriptions, tidyLinks],
        blockTags: [...OptionDefaults.blockTags, "@description"],
        entryFileName: "index",
        // A name that the comments link and nobody exports is a warning, and must not end the build.
        skipErrorChecking: true,
        excludeExternals: true,
        disableSources: true,
      },
    }),
  };
}

/** A module is called what one imports; the path of its source says less. */
function nameModules(app: Application) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module))
      module.name = module.name === "index" ? "@rollcall/core" : `@rollcall/core/${module.name}`;
  });
}

/** The types that are generated from the spec say `@description` where others just say it. */
function foldDescriptions(app: Application) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const { comment } of Object.values(project.reflections)) {
      for (const { content } of comment?.getTags("@description") ?? []) comment?.summary.push(...content);
      comment?.removeTags("@description");
    }
  });
}

/** The page of a folder is the folder, not its index file. */
function tidyLinks(app: Application) {
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents?.replaceAll(/\/index\/(?=[)#])/g, "/");
  });
}

interface Exports {
  exports: Record<string, string | { "@rollcall/source"?: string }>;
}

/** Whatever the package exports, by the source behind it. */
function entryPoints(): string[] {
  const { exports } = JSON.parse(readFileSync(join(core, "package.json"), "utf8")) as Exports;
  const sources = Object.values(exports).map((entry) => (typeof entry === "string" ? undefined : entry["@rollcall/source"]));
  return sources.filter((source) => source !== undefined).map((source) => join(core, source));
}
