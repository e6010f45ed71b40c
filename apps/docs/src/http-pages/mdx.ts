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
    const json = JSON.stringify(value);
    return `${name}: ${json}`;
  });
  const imports = writeImports(path, components);
  const head = ["---", ...fields, "---", "", ...imports].join("\n");
  const written = blocks.filter((block) => block !== "");
  const text = [head, ...written].join("\n\n");
  return {
    path,
    text: `${text}\n`,
  };
}

function writeImports(path: string, components: readonly string[]): string[] {
  const { length: depth } = path.split("/");
  const up = "../".repeat(depth + 1);
  return components.map((component) => {
    const name = component.split("/").at(-1);
    return `import ${name} from "${up}components/${component}.astro";`;
  });
}

/** A component with the texts that it takes. */
export function writeComponent(
  name: string,
  properties: Readonly<Record<string, string>>,
): string {
  let written = "";
  for (const [key, value] of Object.entries(properties)) {
    const json = JSON.stringify(value);
    written += ` ${key}=${json}`;
  }
  return `<${name}${written} />`;
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
  const trimmed = markdown.trim();
  const parts = trimmed.split("`");
  const escaped = parts.map((part, index) => {
    const isCode = index % 2 === 1;
    if (isCode) {
      return part;
    }
    return escapeText(part);
  });
  return escaped.join("`");
}

function escapeText(text: string): string {
  return text.replaceAll("{", "\\{").replaceAll("<", "\\<");
}
