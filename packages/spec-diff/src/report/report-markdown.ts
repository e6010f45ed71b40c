import type { Diff } from "../diff-documents.js";
import type { Finding, Severity } from "../finding.js";
import type { Verdict } from "../verdict.js";
import { levelsOf } from "./lens-levels.js";
import { shownValue } from "./shown-value.js";

const headings: Readonly<Record<Severity, string>> = {
  breaking: "Breaking",
  warning: "To look at",
  additive: "Additive",
  docs: "Documentation",
};

const severities = Object.keys(headings) as Severity[];

const tableHead = [
  "| where | what | before | after | at |",
  "| --- | --- | --- | --- | --- |",
];

/** A diff as Markdown, for the text of a pull request. */
export function reportMarkdown({ verdict, findings }: Diff): string {
  if (findings.length === 0) {
    return "Nothing changed.\n";
  }
  const parts = [summaryOf(verdict)];
  for (const severity of severities) {
    const some = findings.filter((finding) => {
      return finding.severity === severity;
    });
    if (some.length > 0) {
      parts.push(sectionOf(severity, some));
    }
  }
  const text = parts.join("\n\n");
  return `${text}\n`;
}

function summaryOf(verdict: Verdict): string {
  const list = levelsOf(verdict, ": ");
  return `**${verdict.level}** (${list})`;
}

function sectionOf(severity: Severity, findings: readonly Finding[]): string {
  const heading = headings[severity];
  const rows = findings.map(rowOf);
  const lines = [`### ${heading}`, "", ...tableHead, ...rows];
  return lines.join("\n");
}

function rowOf(finding: Finding): string {
  const { path, lens, location } = finding;
  const { file, line } = location;
  const sentence = escapeMarkdown(finding.message);
  const was = shownValue(finding.before);
  const is = shownValue(finding.after);
  const place = `${file}:${line}`;
  const cells = [
    code(path),
    `${sentence} (${lens})`,
    code(was),
    code(is),
    code(place),
  ];
  const row = cells.join(" | ");
  return `| ${row} |`;
}

/** Text as code, also where it has backticks itself. */
function code(text: string): string {
  const inCell = text.replaceAll("|", "\\|");
  const runs = text.match(/`+/g);
  if (!runs) {
    return `\`${inCell}\``;
  }
  const fence = fenceAround(runs);
  return `${fence} ${inCell} ${fence}`;
}

/** A fence longer than any run of backticks. */
function fenceAround(runs: readonly string[]): string {
  let fence = "`";
  for (const run of runs) {
    const isLonger = run.length >= fence.length;
    if (isLonger) {
      fence = `${run}\``;
    }
  }
  return fence;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_|<>]/g, "\\$&");
}
