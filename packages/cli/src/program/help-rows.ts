import type { Help } from "commander";

/** A word of a command line, and what it means. */
export interface HelpRow {
  readonly term: string;
  readonly words: string;
}

/** Rows under a heading. */
export interface HelpSection {
  /** Without a colon. */
  readonly title: string;
  readonly rows: readonly HelpRow[];
}

/** Writes sections in two columns, which are as wide in each of them. */
export function writeSections(
  sections: readonly HelpSection[],
  help: Help,
): string[] {
  const shown = sections.filter(({ rows }) => rows.length > 0);
  const width = findWidth(shown);
  return shown.map((section) => {
    return writeSection(section, width, help);
  });
}

function findWidth(sections: readonly HelpSection[]): number {
  let width = 0;
  for (const { rows } of sections) {
    for (const { term } of rows) {
      width = Math.max(width, term.length);
    }
  }
  return width;
}

function writeSection(
  { title, rows }: HelpSection,
  width: number,
  help: Help,
): string {
  const lines = rows.map(({ term, words }) => {
    return help.formatItem(term, width, words, help);
  });
  const text = lines.join("\n");
  return `${title}:\n${text}`;
}
