import { parse } from "yaml";

/** A change that waits for the next release. */
export interface Changeset {
  /** How big it is, by packages: `minor`. */
  readonly bumps: Readonly<Record<string, string>>;
  /** Markdown: a title, and why. */
  readonly text: string;
}

/** Reads a file of `.changeset/`: packages between dashes, then Markdown. */
export function parseChangeset(file: string): Changeset {
  const [, head = "", ...rest] = file.split(/^---$/m);
  return {
    bumps: parse(head) ?? {},
    text: rest.join("---").trim(),
  };
}
