import { existsSync, readFileSync } from "node:fs";

/** A command of the CLI that asks operations of the API. */
interface CommandLink {
  /** `webhooks send` */
  readonly name: string;
  readonly href: string;
  /** What the API calls what it asks. */
  readonly operations: readonly string[];
}

interface CliReference {
  readonly commands: readonly Omit<CommandLink, "href">[];
}

const file = new URL(
  "../../../../packages/cli/cli-reference.json",
  import.meta.url,
);

/**
 * The commands and what they ask, as the CLI's build tells them. No links where
 * it has told nothing.
 */
export function readCommands(): CommandLink[] {
  if (!existsSync(file)) {
    return [];
  }
  const reference: CliReference = JSON.parse(readFileSync(file, "utf8"));
  return reference.commands.map(({ name, operations }) => ({
    name,
    href: `/cli/${name.replaceAll(" ", "-")}/`,
    operations,
  }));
}
