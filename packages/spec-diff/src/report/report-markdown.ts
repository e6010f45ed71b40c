import type { Diff } from "../diff.js";
import type { Finding, Severity } from "../finding.js";
import { shownValue } from "./shown-value.js";

const headings: Readonly<Record<Severity, string>> = {
  breaking: "Breaking",
  warning: "To look at",
  additive: "Additive",
  docs: "Documentation",
};

/** A diff as Markdown, for the text of a pull request. */
export function reportMarkdown({ verdict, findings }: Diff): string {
  if (findings.length === 0) {
    return "Nothing changed.\n";
  }
  const summary = `**${verdict.level}** (wire: ${verdict.wire}, types: ${verdict.types}, names: ${verdict.surface}, docs: ${verdict.docs})`;
  const severities = Object.keys(headings) as Severity[];
  const sections = severities.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity);
    return some.length > 0 ? [sectionOf(severity, some)] : [];
  });
  return `${[summary, ...sections].join("\n\n")}\n`;
}

function sectionOf(severity: Severity, findings: readonly Finding[]): string {
  const rows = findings.map(rowOf);
  return [
    `### ${headings[severity]}`,
    "",
    "| where | what | before | after | at |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function rowOf(finding: Finding): string {
  const { path, message, lens, before, after, location } = finding;
  const cells = [
    code(path),
    `${escaped(message)} (${lens})`,
    code(shownValue(before)),
    code(shownValue(after)),
    code(`${location.file}:${location.line}`),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** A fence longer than any run of backticks in the text. */
function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padded = runs.length > 0 ? ` ${text} ` : text;
  return `${fence}${padded.replaceAll("|", "\\|")}${fence}`;
}

const escaped = (text: string): string =>
  text.replace(/[\\`*_|<>]/g, (character) => `\\${character}`);
