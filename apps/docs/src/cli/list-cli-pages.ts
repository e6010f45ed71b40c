import type { CliReference } from "@rollcall/cli/reference";
import type { GeneratedPages } from "../site/write-pages.js";
import { slugOfCommand } from "./command-address.js";
import { writeCommandPage } from "./write-command-page.js";
import { writeOverviewPage } from "./write-overview-page.js";

/** The pages of the command line, by their files. */
export function listCliPages(reference: CliReference): GeneratedPages {
  const pages = new Map([["cli/index.mdx", writeOverviewPage(reference)]]);
  for (const command of reference.commands) {
    const slug = slugOfCommand(command.name);
    pages.set(`cli/${slug}.mdx`, writeCommandPage(command));
  }
  return pages;
}
