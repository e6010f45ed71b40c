/** A part of a README: its heading, and the Markdown below it. */
export interface ReadmeSection {
  /** Nothing of what stands above the first heading. */
  readonly heading: string;
  readonly text: string;
}

/** Cuts a README at its headings of the second level, outside code. */
export function splitReadme(readme: string): ReadmeSection[] {
  const sections: {
    heading: string;
    lines: string[];
  }[] = [
    {
      heading: "",
      lines: [],
    },
  ];
  let isCode = false;
  for (const line of readme.split("\n")) {
    isCode = line.startsWith("```") ? !isCode : isCode;
    if (line.startsWith("## ") && !isCode) {
      sections.push({
        heading: line.slice(3),
        lines: [],
      });
    } else {
      sections.at(-1)?.lines.push(line);
    }
  }
  return sections.map(({ heading, lines }) => ({
    heading,
    text: lines.filter(isNoTitle).join("\n").trim(),
  }));
}

/** The title of the README is the page's own; marks are for generators. */
function isNoTitle(line: string): boolean {
  return !line.startsWith("# ") && !line.startsWith("<!--");
}
