/** A page to be written below `src/content/docs`. */
export interface GeneratedPage {
  /** `http/v3/list-calls.mdx` */
  readonly path: string;
  readonly text: string;
}

/** What a page of generated MDX is made of. */
export interface PageParts {
  readonly path: string;
  /** Values that YAML reads as JSON. */
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** The components that it uses, by their folder: `http/PageTop`. */
  readonly components: readonly string[];
  readonly blocks: readonly string[];
}

/** One page as MDX. */
export function writePage(parts: PageParts): GeneratedPage {
  const { path, frontmatter, components, blocks } = parts;
  const fields = Object.entries(frontmatter).map(([name, value]) => {
    return `${name}: ${JSON.stringify(value)}`;
  });
  const up = "../".repeat(path.split("/").length + 1);
  const imports = components.map((component) => {
    const name = component.split("/").at(-1);
    return `import ${name} from "${up}components/${component}.astro";`;
  });
  const head = ["---", ...fields, "---", "", ...imports].join("\n");
  const written = blocks.filter((block) => block !== "");
  return {
    path,
    text: `${[head, ...written].join("\n\n")}\n`,
  };
}

/** A component with the texts that it takes. */
export function writeComponent(
  name: string,
  properties: Readonly<Record<string, string>>,
): string {
  const written = Object.entries(properties).map(([key, value]) => {
    return ` ${key}=${JSON.stringify(value)}`;
  });
  return `<${name}${written.join("")} />`;
}

/** A heading whose anchor is another than its words would make. */
export function writeHeading(
  depth: number,
  text: string,
  anchor: string,
): string {
  const marks = "#".repeat(depth);
  return `${marks} ${escapeMdx(text)} {/* #${anchor} */}`;
}

/** Markdown as MDX: outside code, braces and angles are plain characters. */
export function escapeMdx(markdown: string): string {
  const parts = markdown.trim().split("`");
  const escaped = parts.map((part, index) => {
    const isCode = index % 2 === 1;
    return isCode ? part : escapeText(part);
  });
  return escaped.join("`");
}

function escapeText(text: string): string {
  return text.replaceAll("{", "\\{").replaceAll("<", "\\<");
}
