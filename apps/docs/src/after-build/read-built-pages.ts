import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Root } from "hast";
import { select } from "hast-util-select";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { listFiles } from "../site/list-files.js";
import type { BuiltPage } from "./built-page.js";
import { textOf } from "./text-of.js";

const parser = unified().use(rehypeParse);

/** Every page that people read: no page that only leads to another. */
export function readBuiltPages(folder: string): BuiltPage[] {
  const files = listFiles(folder).filter((file) => file.endsWith(".html"));
  return files.flatMap((file) => {
    const path = pathOf(relative(folder, file));
    const tree = parser.parse(readFileSync(file, "utf8"));
    return toPage(path, tree);
  });
}

/** `/cli/list/` of `cli/list/index.html` */
function pathOf(file: string): string {
  const address = file.split(sep).join("/");
  return `/${address.replace(/index\.html$/, "")}`;
}

function toPage(path: string, tree: Root): BuiltPage[] {
  const heading = select("main h1", tree);
  if (heading === undefined || path === "/404.html") {
    return [];
  }
  const description = select("meta[name=description]", tree);
  const { content = "" } = description?.properties ?? {};
  return [
    {
      path,
      title: textOf(heading),
      description: String(content),
      tree,
    },
  ];
}
