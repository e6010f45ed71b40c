import type { Command, Help } from "commander";
import type { VersionFlags } from "../flags/version-flags.js";
import type { Example } from "../registry/command.js";
import { type HelpSection, writeSections } from "./help-rows.js";
import { listExamples } from "./list-examples.js";
import { listParagraphs } from "./list-paragraphs.js";
import { groupOptions } from "./option-groups.js";
import type { Plan } from "./plan.js";
import { listReadOn } from "./read-on.js";

/**
 * The help of a command: what it does, examples, flags, and where to read on.
 *
 * @param help - What knows how wide it may be.
 */
export function writeHelp(
  built: Command,
  plan: Plan,
  chosen: VersionFlags | undefined,
  help: Help,
): string {
  const usage = help.commandUsage(built);
  const [summary, ...details] = wrapParagraphs(plan, help);
  const notes = chosen && plan.definition.notes?.(chosen);
  const readOn = {
    title: "Read on",
    rows: listReadOn(plan, chosen),
  };
  const parts = [
    summary,
    `Usage: ${usage}`,
    ...details,
    writeExamples(plan, chosen),
    ...writeSections(listWords(plan, chosen), help),
    notes,
    ...writeSections([readOn], help),
  ];
  const written = parts.filter((part) => part !== undefined);
  const text = written.join("\n\n");
  return `${text}\n`;
}

function wrapParagraphs(plan: Plan, help: Help): string[] {
  const { helpWidth = 80 } = help;
  const paragraphs = listParagraphs(plan);
  return paragraphs.map((text) => {
    return help.boxWrap(text, helpWidth);
  });
}

function writeExamples(plan: Plan, chosen: VersionFlags | undefined): string {
  const examples = listExamples(plan, chosen?.version.name);
  const lines = examples.map(writeExample);
  return ["Examples:", ...lines].join("\n");
}

function writeExample({ words, line }: Example): string {
  const indented = line.replaceAll("\n", "\n  ");
  return `  # ${words}\n  ${indented}`;
}

/** Operands and flags: of the spec's, those of the chosen version. */
function listWords(
  plan: Plan,
  chosen: VersionFlags | undefined,
): HelpSection[] {
  const { operands = [] } = plan.definition;
  const versions = plan.versions.filter((one) => one === chosen);
  const groups = groupOptions({
    ...plan,
    versions,
  });
  const flags = groups.map(({ title, options }) => {
    const rows = options.map((option) => {
      const { flags: term, description: words } = option;
      return {
        term,
        words,
      };
    });
    return {
      title,
      rows,
    };
  });
  const words = operands.map(({ name, summary }) => {
    return {
      term: name,
      words: summary,
    };
  });
  return [
    {
      title: "Arguments",
      rows: words,
    },
    ...flags,
  ];
}
