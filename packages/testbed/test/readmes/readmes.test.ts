import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { filterKinds, filterOps } from "@rollcall/core/spec";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import type { Consumer } from "../../src/packed/consumer.js";
import {
  type ProxiedApi,
  startProxiedApi,
} from "../../src/proxy/proxied-api.js";
import { type Block, placeOf, readBlocks } from "../../src/readmes/blocks.js";
import { compileModules, moduleOf } from "../../src/readmes/modules.js";
import { readReferenceSamples } from "../../src/readmes/reference-samples.js";
import { freePort } from "../../src/servers/free-port.js";
import { apiKey, startMock } from "../../src/servers/mock.js";
import type { Server } from "../../src/servers/server.js";
import { rootFolder } from "../../src/workspace/paths.js";
import { checkedByForm } from "./checked-by-form.js";
import { type Command, commandsOf } from "./commands.js";
import { createProject } from "./project.js";
import { type Ended, runCommand } from "./run-command.js";

const blocks = readBlocks();
const blocksOf = (...languages: string[]) =>
  blocks.filter(({ language }) => languages.includes(language));

const modules = [...blocksOf("ts"), ...(await readReferenceSamples())];
const commands = blocksOf("sh", "console").flatMap((block) =>
  commandsOf(block).map((command) => ({ ...command, block })),
);
const formOf = ({ text }: Command) =>
  checkedByForm.find(({ command }) => command.test(text));

/** On a machine that has other things to do, npx alone takes ten seconds. */
const timeout = 120_000;
vi.setConfig({ testTimeout: timeout });

let project: Consumer;
let mock: Server;
let proxied: ProxiedApi;
beforeAll(async () => {
  project = await createProject();
  mock = await startMock({ calls: 300, size: "short" });
  proxied = await startProxiedApi(mock.url);
}, timeout);
afterAll(async () => {
  await proxied.stop();
  await mock.stop();
  await project.remove();
});

test("Every sample is in a language that is tested", () => {
  const languages = new Set(blocks.map(({ language }) => language));
  expect([...languages].sort()).toEqual(["console", "sh", "ts", "yaml"]);
});

describe("The TypeScript of", () => {
  const rows = modules.map((block) => [placeOf(block), block] as const);
  let problemsOf: (block: Block) => string[];
  beforeAll(async () => {
    problemsOf = await compileModules(project.folder, modules);
  }, timeout);

  test.each(rows)("%s compiles", (_place, block) => {
    expect(problemsOf(block)).toEqual([]);
  });

  test.each(rows)("%s runs, and prints what it says", async (_place, block) => {
    const program = "node --import ./in-place-of-the-api.mjs run-sample.mjs";
    const { code, stdout, stderr } = await runCommand(
      project.folder,
      `${program} ${moduleOf(block)}`,
      {
        RETELL_API_KEY: apiKey,
        SAMPLE_CALLS: idsOfCalls(block).join(" "),
        ...proxied.env,
      },
    );
    expect(code, stderr).toBe(0);
    const promised = [...block.code.matchAll(/\/\/ => (.*)/g)];
    if (promised.length > 0) {
      expect(stdout.trim().split("\n")).toEqual(
        promised.map(([, text]) => text),
      );
    }
  });
});

/** The calls that a sample names, as the spec's examples do. */
function idsOfCalls({ code }: Block): string[] {
  return code.match(/\bcall_[0-9a-f]{16}\b/g) ?? [];
}

describe("The command of", () => {
  const rowOf = (command: (typeof commands)[number]) =>
    [placeOf(command.block), command.text, command] as const;
  const isMissing = (tool: string) =>
    spawnSync(tool, ["--version"]).error !== undefined;
  // In CI they have to be there.
  const missing = process.env.CI ? [] : ["curl", "jq"].filter(isMissing);

  test.each(commands.filter((command) => formOf(command)).map(rowOf))(
    "%s names what is there: %s",
    (_place, text, command) => {
      const form = formOf(command);
      const name = form?.command.exec(text)?.groups?.name ?? "";
      expect(form?.exists(name)).toBe(true);
    },
  );

  test("each kind that is only checked by its form is in some README", () => {
    const unused = checkedByForm.filter((form) =>
      commands.every((command) => formOf(command) !== form),
    );
    expect(unused).toEqual([]);
  });

  describe.each(commands.filter((command) => !formOf(command)).map(rowOf))(
    "%s",
    (_place, text, { shown }) => {
      const tool = missing.find((name) => text.split(/\W+/).includes(name));
      test.skipIf(tool)(
        tool ? `needs ${tool}: ${text}` : `runs: ${text}`,
        async () => {
          const port = text.includes("rollcall-mock")
            ? await freePort()
            : Number(new URL(mock.url).port);
          const ended = await runSample(onPort(text, port));
          if (shown !== undefined) {
            expect(ended.stdout).toBe(shown.replaceAll("8787", String(port)));
          }
        },
      );
    },
  );
});

/** What a filter of the spec is written like; changed-spec.test.ts adds some. */
describe("The filters of", () => {
  const versions = ["v1", "v3"];
  const samples = blocksOf("yaml").filter(({ code }) => !isCompose(code));
  test.each(samples.map((block) => [placeOf(block), block] as const))(
    "%s name a schema that there is, and a test",
    (_place, { code }) => {
      for (const filter of Object.values<FilterSample>(parse(code))) {
        const [file = ""] = filter.$ref.split("#");
        const { op, kinds = [] } = filter["x-filter"];
        const isThere = versions.some((version) =>
          existsSync(join(rootFolder, "openapi", version, "schemas", file)),
        );
        expect(isThere).toBe(true);
        expect([...filterOps, undefined]).toContain(op);
        expect(Object.keys(filterKinds)).toEqual(expect.arrayContaining(kinds));
      }
    },
  );
});

interface FilterSample {
  readonly $ref: string;
  readonly "x-filter": {
    readonly field: string;
    readonly op?: string;
    readonly kinds?: string[];
  };
}

function isCompose(code: string): boolean {
  return "services" in parse(code);
}

describe("The services of", () => {
  const samples = blocksOf("yaml").filter(({ code }) => isCompose(code));
  test.each(samples.map((block) => [placeOf(block), block] as const))(
    "%s start",
    async (_place, { code }) => {
      const { services } = parse(code);
      for (const { command, ports } of Object.values<Service>(services)) {
        expect(ports).toEqual(["127.0.0.1:8787:8787"]);
        // Nothing of a test is to be reached from another machine.
        const local = command.replace("--host 0.0.0.0", "--host 127.0.0.1");
        await runSample(onPort(local, await freePort()));
      }
    },
  );
});

interface Service {
  readonly command: string;
  readonly ports: readonly string[];
}

/** Samples name the mock's usual port, which somebody may be using. */
function onPort(command: string, port: number): string {
  const moved = command.replaceAll("8787", String(port));
  const isServer = command.includes("rollcall-mock");
  return isServer && moved === command ? `${command} --port ${port}` : moved;
}

async function runSample(command: string): Promise<Ended> {
  const ended = await runCommand(project.folder, command, {
    RETELL_API_KEY: apiKey,
    RETELL_BASE_URL: mock.url,
  });
  expect(ended, ended.stderr).toMatchObject({
    code: command.includes("rollcall-mock") ? null : 0,
  });
  return ended;
}
