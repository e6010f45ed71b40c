import { copyFile, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { install } from "../installed/install.js";
import { type ProxiedApi, startProxiedApi } from "../proxy/proxied-api.js";
import { type Block, readBlocks } from "../readmes/blocks.js";
import { compileModules, moduleOf } from "../readmes/modules.js";
import { runCommand, type Where } from "./command.js";
import { nodeCommand } from "./node.js";
import type { Results, Runtime, Surroundings } from "./runtime.js";

/** Of the two that the README's sample for a proxy runs on. */
export interface Versions {
  readonly node: string;
  readonly undici: string;
}

/** The README's sample for a proxy, and what else has to come through one. */
export function behindProxy({ node, undici }: Versions): Runtime {
  return {
    name: `Node ${majorOf(node)}, undici ${majorOf(undici)}`,
    async run(given) {
      const folder = await createProject(given, { node, undici });
      const api = await startProxiedApi(given.mock.url);
      try {
        return await runIn(folder, await nodeCommand(node), given, api);
      } finally {
        await api.stop();
      }
    },
  };
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf("."));
}

/** A project inside the consumer's, with an undici of its own. */
async function createProject(
  { consumer }: Surroundings,
  { node, undici }: Versions,
): Promise<string> {
  const folder = join(consumer.folder, `node-${node}-undici-${undici}`);
  const modules = join(folder, "node_modules");
  await mkdir(modules, { recursive: true });
  const installed = await install({ undici });
  await symlink(
    join(installed, "node_modules", "undici"),
    join(modules, "undici"),
  );
  return folder;
}

async function runIn(
  folder: string,
  command: string,
  { consumer, mock }: Surroundings,
  { env, proxy }: ProxiedApi,
): Promise<Results> {
  for (const program of ["proxied.mjs", "results.mjs"]) {
    await copyFile(join(consumer.folder, program), join(folder, program));
  }
  const where = { cwd: folder, env: { ...env, RETELL_API_KEY: mock.apiKey } };
  const args = ["proxied.mjs", JSON.stringify(mock)];
  return {
    ...(await checkSample(command, where)),
    ...(await runCommand<Results>(command, args, where)),
    tunnel: missingIn(proxy.requests, "CONNECT api.retellai.com:443"),
    plain: missingIn(proxy.requests, new URL(mock.url).host),
  };
}

/** Compiles the sample with the types of this undici, and runs it. */
async function checkSample(command: string, where: Where): Promise<Results> {
  const sample = sampleForProxy();
  const problemsOf = await compileModules(where.cwd, [sample]);
  const printed = await runCommand(command, [moduleOf(sample)], where);
  return {
    types: problemsOf(sample).join("\n"),
    sample: printed === 3 ? "" : `printed ${printed}`,
  };
}

function sampleForProxy(): Block {
  const sample = readBlocks().find(({ code }) => code.includes('"undici"'));
  if (!sample) {
    throw new Error("No README has a sample for a proxy any more.");
  }
  return sample;
}

function missingIn(requests: readonly string[], text: string): string {
  const isThere = requests.some((request) => request.includes(text));
  return isThere ? "" : `the proxy was not asked for ${text}`;
}
