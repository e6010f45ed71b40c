import type { VersionFlags } from "../flags/version-flags.js";
import { namePage } from "../man/page-name.js";
import type { HelpRow } from "./help-rows.js";
import type { Plan } from "./plan.js";

/** Where the filters of all commands are told of. */
const teachesFilters = "list";

/** What tells more of a command than its help does. */
export function listReadOn(
  plan: Plan,
  chosen: VersionFlags | undefined,
): HelpRow[] {
  const { command, definition } = plan;
  const { name } = command;
  const page = namePage(name);
  const rows = listVersions(plan, chosen);
  if (definition.takesFilters && name !== teachesFilters) {
    rows.push({
      term: `rollcall ${teachesFilters} --help`,
      words: "how filters and times are written",
    });
  }
  if (definition.schema) {
    rows.push({
      term: `rollcall schema ${name}`,
      words: "what a record has",
    });
  }
  rows.push(
    {
      term: "rollcall --help",
      words: "all commands, and what exit codes mean",
    },
    {
      term: `man ${page}`,
      words: "the same as a manual page",
    },
  );
  return rows;
}

/** The help of the versions that are not told of here. */
function listVersions(
  { command, versions }: Plan,
  chosen: VersionFlags | undefined,
): HelpRow[] {
  const rows: HelpRow[] = [];
  for (const one of versions) {
    const { name, title } = one.version;
    if (one !== chosen) {
      rows.push({
        term: `rollcall ${command.name} --api ${name} --help`,
        words: `the flags of ${name}, ${title}`,
      });
    }
  }
  return rows;
}
