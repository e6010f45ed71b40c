import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { packagesFolder, testbedFolder } from "../src/workspace/paths.js";
import { findPublishedPackage } from "../src/workspace/published.js";
import { bundledFiles, bundledText } from "./support/bundled.js";

const run = promisify(execFile);

/** What a module prints, run by Node from the built files. */
async function printedBy(code: string): Promise<string> {
  const flags = ["--input-type=module", "--eval", code];
  const { stdout } = await run(process.execPath, flags, { cwd: testbedFolder });
  return stdout.trim();
}

const load = {
  ESM: `import * as first from "@rollcall/core";
    import * as v3 from "@rollcall/core/v3";`,
  CommonJS: `import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    const first = require("@rollcall/core");
    const v3 = require("@rollcall/core/v3");`,
};

/** What has to be the same for both versions. */
const sharedNames = `Object.keys(first).filter((name) => /Error$|^Items$|^Pages$|^durationMs$|^isEnded$|^createLogger$/.test(name))`;

test.each(Object.entries(load))(
  "In %s, errors, guards and iterators are the same in both entries",
  async (_, imports) => {
    const printed = await printedBy(`${imports}
      const names = ${sharedNames};
      const other = names.filter((name) => first[name] !== v3[name]);
      console.log(names.length > 20, JSON.stringify(other));`);
    expect(printed).toBe("true []");
  },
);

test("An error of one version's CommonJS is one of the other version's ESM", async () => {
  const printed = await printedBy(`import { createRequire } from "node:module";
    import { InputError, isInputError } from "@rollcall/core";
    const { createClient } = createRequire(import.meta.url)("@rollcall/core/v3");
    const error = await createClient({ apiKey: "key" }).calls.list({ limit: 0 }).catch((error) => error);
    console.log(error instanceof InputError, isInputError(error));`);
  expect(printed).toBe("true true");
});

test.each(["js", "cjs"])(
  "There is one file that is no entry, the engine (.%s)",
  (ending) => {
    const { exports } = findPublishedPackage("@rollcall/core").manifest;
    const entries = Object.keys(exports ?? {}).map((path) =>
      path === "." ? "index" : path.slice(2).replaceAll("/", "-"),
    );
    const files = readdirSync(join(packagesFolder, "core/dist"))
      .filter((file) => file.endsWith(`.${ending}`))
      .map((file) => file.slice(0, -ending.length - 1));
    expect(files.filter((name) => !entries.includes(name))).toEqual(["engine"]);
  },
);

const first = 'export { createClient } from "@rollcall/core"';
const v3 = 'export { createClient } from "@rollcall/core/v3"';

test.each([
  ["the first version", first, ["index"], "/v3/list-calls"],
  ["v3", v3, ["v3"], '"/list-calls"'],
])(
  "A bundle of the client of %s holds nothing of the other",
  async (_, code, own, foreign) => {
    const files = await bundledFiles(code);
    const built = files.filter((file) => file.startsWith("dist/")).sort();
    expect(built).toEqual(["engine", ...own].map((name) => `dist/${name}.js`));
    const text = await bundledText(code);
    expect(text).not.toContain(foreign);
  },
);
