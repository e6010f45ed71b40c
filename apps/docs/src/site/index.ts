import {
  listChangelogPages,
  listChangelogSidebar,
} from "../changelog/list-changelog-pages.js";
import { listCliSidebar } from "../cli/cli-sidebar.js";
import { listCliPages } from "../cli/list-cli-pages.js";
import { readCliReference } from "../cli/read-cli-reference.js";
import { listMockPages, listMockSidebar } from "../mock/list-mock-pages.js";
import { readSpecs } from "../specs/read-specs.js";
import { readPlace } from "./place.js";
import { writePages } from "./write-pages.js";

export { afterBuild } from "../after-build/after-build.js";

/**
 * Writes the pages of the command line, the mock server and the changes, and
 * reads what they show.
 */
export async function prepareSite() {
  const cli = readCliReference();
  const specs = await readSpecs();
  writePages("cli", listCliPages(cli));
  writePages("mock", listMockPages());
  writePages("changelog", listChangelogPages());
  return {
    place: readPlace(process.env),
    data: {
      cli,
      specs,
    },
    sidebar: [listCliSidebar(cli), listMockSidebar(), listChangelogSidebar()],
  };
}
