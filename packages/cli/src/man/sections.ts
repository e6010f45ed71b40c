import { listExitCodes } from "../errors/exit-code.js";
import type { OptionGroup } from "../program/option-groups.js";
import type { Example } from "../registry/command.js";
import type { Variable } from "../settings/environment.js";
import {
  escapeRoff,
  writeItem,
  writeLiteral,
  writeRequest,
  writeSection,
} from "./roff.js";

/**
 * The head of a page. It has no date: a page is the same whenever it is made.
 *
 * @param name - `rollcall-list`
 */
export function writeHead(
  name: string,
  summary: string,
  release: string,
): string[] {
  const title = name.toUpperCase();
  const line = escapeRoff(`${name} - ${summary}`);
  return [
    writeRequest("TH", title, "1", "", `rollcall ${release}`, "Rollcall"),
    // Flags and names of variables are not to be hyphenated, nor spread out.
    ".nh",
    ".ad l",
    ...writeSection("NAME", [line]),
  ];
}

/** `rollcall list [options] <id>...`: what is written as it stands is bold. */
export function writeSynopsis(
  line: string,
  words: readonly string[],
): string[] {
  const bold = writeRequest("B", line);
  const rest = escapeRoff(words.join(" "));
  return writeSection("SYNOPSIS", [bold, rest]);
}

export function writeOptions(groups: readonly OptionGroup[]): string[] {
  const lines: string[] = [];
  for (const { title, options } of groups) {
    const heading = writeRequest("SS", title);
    lines.push(heading);
    for (const { flags, description } of options) {
      const item = writeItem(flags, description);
      lines.push(...item);
    }
  }
  return writeSection("OPTIONS", lines);
}

export function writeExitStatus(): string[] {
  const items = listExitCodes().flatMap(([code, words]) => {
    return writeItem(code, words);
  });
  return writeSection("EXIT STATUS", items);
}

export function writeEnvironment(variables: readonly Variable[]): string[] {
  const items = variables.flatMap(({ name, words }) => {
    return writeItem(name, words);
  });
  return writeSection("ENVIRONMENT", items);
}

export function writeExamples(examples: readonly Example[]): string[] {
  const lines = examples.flatMap(({ words, line }) => {
    const heading = escapeRoff(words);
    return [".PP", `${heading}:`, ".PP", ".RS 4", ...writeLiteral(line), ".RE"];
  });
  return writeSection("EXAMPLES", lines);
}

/** @param names - Of pages: `rollcall-list`. */
export function writeSeeAlso(names: readonly string[]): string[] {
  const last = names.at(-1);
  const pages = names.map((name) => {
    const page = escapeRoff(name);
    const comma = name === last ? "" : ",";
    return `.BR ${page} (1)${comma}`;
  });
  return writeSection("SEE ALSO", pages);
}
