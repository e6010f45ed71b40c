import type { Candidates } from "./find-candidates.js";

/**
 * What the scripts of shells read: `word<tab>about` a line, and at the end
 * `:files` where names of files may follow.
 */
export function writeCandidates({
  candidates,
  takesFiles,
}: Candidates): string {
  const lines = candidates.map(({ word, about }) => {
    const [first = ""] = about.split("\n");
    return `${word}\t${first.replaceAll("\t", " ")}\n`;
  });
  return `${lines.join("")}${takesFiles ? ":files\n" : ""}`;
}
