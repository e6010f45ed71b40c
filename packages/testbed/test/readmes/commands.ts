import type { Block } from "../../src/readmes/blocks.js";

/** A command of a sample, and what the README shows below it. */
export interface Command {
  readonly text: string;
  /** What it prints; undefined: the sample does not show it. */
  readonly shown?: string;
}

/** The commands of a block of `sh` or `console`. */
export function commandsOf({ language, code }: Block): Command[] {
  return language === "console" ? typed(code) : listed(code);
}

/** One a line, perhaps with a comment. */
function listed(code: string): Command[] {
  const lines = code.replaceAll("\\\n", " ").split("\n");
  return lines
    .map((line) => line.replace(/(^|\s)#.*/, "").trim())
    .filter((text) => text !== "")
    .map((text) => ({ text }));
}

/** Each after a `$`, and its output below it. */
function typed(code: string): Command[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [text = "", ...output] = part.split("\n");
      return { text, shown: output.join("\n") };
    });
}
