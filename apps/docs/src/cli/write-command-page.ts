import type { CommandReference } from "@rollcall/cli/reference";
import { writeFrontmatter } from "../site/write-frontmatter.js";
import { headingOfGroup } from "./group-heading.js";

/** What the components of a page are called, and where they are. */
const components = [
  "Arguments",
  "CommandHead",
  "Environment",
  "Examples",
  "ExitCodes",
  "Files",
  "Flags",
  "Notes",
  "ReadOn",
  "Schemas",
];

/**
 * The page of a command, as MDX: its headings, and components that show the
 * data under them. The texts of the data never pass through Markdown.
 */
export function writeCommandPage(command: CommandReference): string {
  const sections = [
    writeFrontmatter({
      title: `rollcall ${command.name}`,
      description: `${command.summary}. Flags, examples and exit codes of rollcall ${command.name}.`,
      tableOfContents: { maxHeadingLevel: 3 },
    }),
    components.map(writeImport).join("\n"),
    writeComponent("CommandHead", command),
    writeSection("Examples", "Examples", command),
    hasSome(command.operands) &&
      writeSection("Arguments", "Arguments", command),
    "## Flags",
    ...command.flagGroups.map((_, index) => writeGroup(command, index)),
    hasSome(command.notes) && writeSection("Writing filters", "Notes", command),
    hasSome(command.schemas) && writeSection("Output", "Schemas", command),
    writeSection("Exit codes", "ExitCodes", command),
    writeSection("Environment", "Environment", command),
    writeSection("Files", "Files", command),
    writeSection("Read on", "ReadOn", command),
  ];
  const written = sections.filter((section) => section !== false);
  return `${written.join("\n\n")}\n`;
}

function hasSome(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function writeImport(name: string): string {
  return `import ${name} from "../../../components/cli/${name}.astro";`;
}

function writeSection(
  title: string,
  component: string,
  command: CommandReference,
): string {
  return `## ${title}\n\n${writeComponent(component, command)}`;
}

function writeComponent(name: string, command: CommandReference): string {
  return `<${name} command=${JSON.stringify(command.name)} />`;
}

function writeGroup(command: CommandReference, index: number): string {
  const group = command.flagGroups[index];
  if (group === undefined) {
    return "";
  }
  const { title } = headingOfGroup(group);
  const name = JSON.stringify(command.name);
  return `### ${title}\n\n<Flags command=${name} group={${index}} />`;
}
