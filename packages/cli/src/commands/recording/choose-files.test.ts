import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createIo } from "../../../test/terminal.js";
import { apiVersions } from "../../api/versions.js";
import { chooseFiles } from "./choose-files.js";

const [version] = apiVersions;

async function makeIo(baseUrl: string, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-files-"));
  await mkdir(join(folder, "rollcall"));
  const config = JSON.stringify({ profiles: { default: { baseUrl } } });
  await writeFile(join(folder, "rollcall", "config.json"), config);
  return {
    ...createIo(),
    platform: "linux" as const,
    env: { XDG_CONFIG_HOME: folder, ...env },
  };
}

test.each<[string, string, object, object, string | undefined]>([
  ["the profile's", "http://127.0.0.1:1/v", {}, {}, "http://127.0.0.1:1"],
  [
    "the environment's rather than the profile's",
    "http://127.0.0.1:1",
    { RETELL_BASE_URL: "http://localhost:2" },
    {},
    "http://localhost:2",
  ],
  [
    "the flag's rather than the environment's",
    "http://127.0.0.1:1",
    { RETELL_BASE_URL: "http://localhost:2" },
    { baseUrl: "http://[::1]:3" },
    "http://[::1]:3",
  ],
  [
    "none, with a key of the environment: it is not the profile's server's",
    "http://127.0.0.1:1",
    { RETELL_API_KEY: "key_1" },
    {},
    undefined,
  ],
  ["none of a host elsewhere", "https://api.test", {}, {}, undefined],
])("A mock's own host is %s", async (_, profile, env, options, origin) => {
  const io = await makeIo(profile, env);
  const { rule } = await chooseFiles(version, options, io);
  expect(rule.ownOrigin).toBe(origin);
});
