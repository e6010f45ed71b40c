import { fileURLToPath } from "node:url";
import {
  Comment,
  Converter,
  IntrinsicType,
  OptionDefaults,
  PageEvent,
  ReflectionKind,
} from "typedoc";
import { writeOverview } from "./overview-page.mjs";
import { describePages } from "./page-descriptions.mjs";
import { listModules, moduleNameOf } from "./reference-modules.mjs";
import { requireDocumentation } from "./require-documentation.mjs";

// Plain JavaScript, because TypeDoc must not be loaded a second time by the
// loader of TypeScript.

const tsconfig = new URL("../../tsconfig.reference.json", import.meta.url);

const wireNote =
  "What is sent and answered, as openapi-typescript writes it down. " +
  "The pages of the [HTTP API](/http/) say what each field means.";

/**
 * What TypeDoc reads: the sources of the packages, which need not be built. It writes to a folder that git ignores.
 */
export function typescriptReference() {
  return {
    entryPoints: listModules().map(({ source }) => source),
    tsconfig: fileURLToPath(tsconfig),
    output: "typescript",
    errorOnEmptyDocumentation: false,
    sidebar: {
      label: "Modules",
      collapsed: true,
    },
    typeDoc: {
      plugin: [
        nameModules,
        foldDescriptions,
        foldWireTypes,
        foldTables,
        requireDocumentation,
        tidyLinks,
        writeOverview,
        describePages,
      ],
      entryFileName: "index",
      blockTags: [...OptionDefaults.blockTags, "@description", "@constant"],
      excludeTags: [...OptionDefaults.excludeTags, "@constant"],
      skipErrorChecking: true,
      excludeExternals: true,
      disableSources: true,
    },
  };
}

/**
 * A module is called what one imports; the path of its source says less. One
 * that exports nothing has no page.
 * @param {import("typedoc").Application} app
 */
function nameModules(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      module.name = moduleNameOf(module.name);
      if (!module.children?.length) {
        project.removeReflection(module);
      }
    }
  });
}

/**
 * The types that are generated from the spec say `@description` where others
 * just say it.
 * @param {import("typedoc").Application} app
 */
function foldDescriptions(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const { comment } of Object.values(project.reflections)) {
      for (const { content } of comment?.getTags("@description") ?? []) {
        comment.summary.push(...content);
      }
      comment?.removeTags("@description");
    }
  });
}

/**
 * The types of the whole wire are one object, nested as deep as the API. The
 * HTTP reference tells them field by field.
 * @param {import("typedoc").Application} app
 */
function foldWireTypes(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const wire of project.getReflectionsByKind(ReflectionKind.Interface)) {
      const source = project.getSymbolIdFromReflection(wire)?.packagePath ?? "";
      const isWire = /\/generated(-v\d+)?\/types\.ts$/.test(source);
      if (!isWire) {
        continue;
      }
      for (const child of [...(wire.children ?? [])]) {
        project.removeReflection(child);
      }
      wire.comment = new Comment([
        {
          kind: "text",
          text: wireNote,
        },
      ]);
    }
  });
}

/**
 * The tables of the spec are as large as the spec: written out as types, they
 * made pages of a megabyte. What they hold, their comments say.
 * @param {import("typedoc").Application} app
 */
function foldTables(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const table of project.getReflectionsByKind(ReflectionKind.Variable)) {
      const source = project.getSymbolIdFromReflection(table)?.packagePath;
      const isGenerated = /\/generated(-v\d+)?\//.test(source ?? "");
      if (!isGenerated) {
        continue;
      }
      if (table.type?.type !== "reflection") {
        continue;
      }
      project.removeReflection(table.type.declaration);
      table.type = new IntrinsicType("object");
    }
  });
}

/**
 * The page of a folder is the folder, not its index file.
 * @param {import("typedoc").Application} app
 */
function tidyLinks(app) {
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents?.replaceAll(/\/index\/(?=[)#])/g, "/");
  });
}
