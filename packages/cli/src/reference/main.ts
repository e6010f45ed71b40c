/**
 * Writes what the site's pages of the command line are made of: a part of the
 * build. The file lies beside `package.json`, and is not shipped.
 */
import { writeFileSync } from "node:fs";
import { version as release } from "../../package.json";
import { tellAllCommands } from "./tell-all-commands.js";

const file = new URL("../../cli-reference.json", import.meta.url);
const reference = await tellAllCommands(release);
writeFileSync(file, `${JSON.stringify(reference, null, 2)}\n`);
