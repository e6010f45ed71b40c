import type { VersionFlags } from "../flags/version-flags.js";
import { writeOperand } from "../program/build-command.js";
import { listExamples } from "../program/list-examples.js";
import { listParagraphs } from "../program/list-paragraphs.js";
import {
  groupOptions,
  groupSpecOptions,
  type OptionGroup,
} from "../program/option-groups.js";
import type { Plan } from "../program/plan.js";
import { variablesFor } from "../settings/environment.js";
import { namePage } from "./page-name.js";
import {
  writeItem,
  writeLiteral,
  writeParagraphs,
  writeSection,
} from "./roff.js";
import {
  writeEnvironment,
  writeExamples,
  writeExitStatus,
  writeHead,
  writeOptions,
  writeSeeAlso,
  writeSynopsis,
} from "./sections.js";

/**
 * The man page of a command, with the flags of every version.
 *
 * @param related - The names of pages to read on in.
 */
export function writeCommandPage(
  plan: Plan,
  release: string,
  related: readonly string[],
): string {
  const { command, definition } = plan;
  const { operands = [], options } = definition;
  const name = namePage(command.name);
  const words = operands.map(writeOperand);
  const groups = groupAll(plan);
  const variables = variablesFor(options);
  const examples = listExamples(plan, undefined);
  const lines = [
    ...writeHead(name, command.summary, release),
    ...writeSynopsis(`rollcall ${command.name}`, ["[options]", ...words]),
    ...writeDescription(plan),
    ...writeOptions(groups),
    ...writeNotes(plan),
    ...writeExitStatus(),
    ...writeEnvironment(variables),
    ...writeExamples(examples),
    ...writeSeeAlso(related),
  ];
  const text = lines.join("\n");
  return `${text}\n`;
}

function writeDescription(plan: Plan): string[] {
  const { operands = [] } = plan.definition;
  const paragraphs = listParagraphs(plan);
  const lines = writeParagraphs(paragraphs);
  for (const { name, summary } of operands) {
    const item = writeItem(name, summary);
    lines.push(...item);
  }
  return writeSection("DESCRIPTION", lines);
}

/** The flags of each version stand under a heading of their own. */
function groupAll(plan: Plan): OptionGroup[] {
  const common = groupOptions({
    ...plan,
    versions: [],
  });
  const ofVersions = plan.versions.flatMap(groupOfVersion);
  return [...common, ...ofVersions];
}

function groupOfVersion(version: VersionFlags): OptionGroup[] {
  const { name } = version.version;
  return groupSpecOptions(version).map(({ title, options }) => {
    const isNamed = title.includes(name);
    return {
      title: isNamed ? title : `${title} (--api ${name})`,
      options,
    };
  });
}

/** What the help of the newest version says beside its flags, if anything. */
function writeNotes({ definition, versions }: Plan): string[] {
  const newest = versions.at(-1);
  const notes = newest && definition.notes?.(newest);
  if (notes === undefined) {
    return [];
  }
  const lines = writeLiteral(notes);
  // Its lines are as wide as the help's: they have to begin at the margin.
  return writeSection("NOTES", [".in 0", ...lines, ".in"]);
}
