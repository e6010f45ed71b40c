import type { CliReference } from "@rollcall/cli/reference";
import { writeFrontmatter } from "../site/write-frontmatter.js";

const description =
  "Every command of rollcall, what exit codes mean, and which variables of the environment it hears.";

const components = ["CommandList", "Environment", "ExitCodes", "Files"];

/** The page that lists all commands, and what holds for each of them. */
export function writeOverviewPage({ groups }: CliReference): string {
  const lists = groups.map(({ title }, index) => {
    return `## ${title}\n\n<CommandList group={${index}} />`;
  });
  const imports = components.map((name) => {
    return `import ${name} from "../../../components/cli/${name}.astro";`;
  });
  const sections = [
    writeFrontmatter({
      title: "Command line",
      description,
    }),
    imports.join("\n"),
    introduction,
    ...lists,
    "## Exit codes\n\n<ExitCodes />",
    "## Environment\n\n<Environment />",
    "## Files\n\n<Files />",
  ];
  return `${sections.join("\n\n")}\n`;
}

const introduction = `\`rollcall\` reads the call history of your voice agents in the terminal. Try it without an account: \`--demo\` asks a mock of the API
that runs inside the command.

\`\`\`sh
npx @rollcall/cli list --demo
npm install --global @rollcall/cli
rollcall login
rollcall list
\`\`\`

These pages are made from the same tables as \`rollcall --help\` and the manual pages (\`man rollcall-list\`). Where the two versions
of the API have different flags, the page of a command shows both.`;
