import { Comment, PageEvent, ReflectionKind } from "typedoc";
import { isOverview } from "./overview-page.mjs";

const overview = {
  title: "TypeScript",
  description: "Which module to import when, with examples.",
};

/** After the theme, which writes the head of a page. */
const last = -100;

/**
 * Gives each page a description of its own: the first sentence of what it is
 * about, for searches and for those who share a link.
 * @param {import("typedoc").Application} app
 */
export function describePages(app) {
  app.renderer.on(
    PageEvent.END,
    (page) => {
      const description = JSON.stringify(describePage(page));
      const contents = page.contents ?? "";
      const described = contents.replace(
        "---\n",
        () => `---\ndescription: ${description}\n`,
      );
      page.contents = isOverview(page) ? renameOverview(described) : described;
    },
    last,
  );
}

/** @param {string} contents */
function renameOverview(contents) {
  const title = `title: ${JSON.stringify(overview.title)}`;
  return contents.replace(/^title: .*$/m, () => title);
}

/** @param {import("typedoc").PageEvent} page */
function describePage(page) {
  if (isOverview(page)) {
    return overview.description;
  }
  const { model } = page;
  const comment = model.comment ?? model.signatures?.[0]?.comment;
  const summary = Comment.combineDisplayParts(comment?.summary);
  const sentence = findFirstSentence(summary);
  return sentence || describeName(model);
}

/** @param {string} summary */
function findFirstSentence(summary) {
  const line = summary.replaceAll("`", "").split(/\s+/).join(" ").trim();
  const end = line.indexOf(". ");
  if (end === -1) {
    return line;
  }
  return line.slice(0, end + 1);
}

/** @param {import("typedoc").Reflection} model */
function describeName(model) {
  const kind = ReflectionKind.singularString(model.kind).toLowerCase();
  return `The ${kind} ${model.name} of ${model.parent?.name}.`;
}
