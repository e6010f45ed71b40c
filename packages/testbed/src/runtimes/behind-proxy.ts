import { type ProxiedApi, startProxiedApi } from "../proxy/proxied-api.js";
import { type Block, readBlocks } from "../readmes/blocks.js";
import { compileModules, moduleOf } from "../readmes/modules.js";
import { runCommand, type Where } from "./command.js";
import { nodeCommand } from "./node.js";
import { createProxiedProject, type Versions } from "./proxied-project.js";
import type { Results, Runtime, Surroundings } from "./runtime.js";

/** The README's sample for a proxy, and what else has to come through one. */
export function behindProxy(versions: Versions): Runtime {
  const node = majorOf(versions.node);
  const undici = majorOf(versions.undici);
  return {
    name: `Node ${node}, undici ${undici}`,
    async run(given) {
      const folder = await createProxiedProject(given, versions);
      const command = await nodeCommand(versions.node);
      const api = await startProxiedApi(given.mock.url);
      try {
        return await runChecks(folder, command, given, api);
      } finally {
        await api.stop();
      }
    },
  };
}

function majorOf(version: string): string {
  const [major = ""] = version.split(".");
  return major;
}

async function runChecks(
  folder: string,
  command: string,
  { mock }: Surroundings,
  { env, proxy }: ProxiedApi,
): Promise<Results> {
  const where = {
    cwd: folder,
    env: {
      ...env,
      RETELL_API_KEY: mock.apiKey,
    },
  };
  const { host } = new URL(mock.url);
  const args = ["proxied.mjs", JSON.stringify(mock)];
  return {
    ...(await checkSample(command, where)),
    ...(await runCommand<Results>(command, args, where)),
    tunnel: missingIn(proxy.requests, "CONNECT api.retellai.com:443"),
    plain: missingIn(proxy.requests, host),
  };
}

/** Compiles the sample with the types of this undici, and runs it. */
async function checkSample(command: string, where: Where): Promise<Results> {
  const sample = sampleForProxy();
  const problemsOf = await compileModules(where.cwd, [sample]);
  const problems = problemsOf(sample);
  const args = [moduleOf(sample)];
  const printed = await runCommand(command, args, where);
  return {
    types: problems.join("\n"),
    sample: printed === 3 ? "" : `printed ${printed}`,
  };
}

function sampleForProxy(): Block {
  for (const block of readBlocks()) {
    if (block.code.includes('from "undici"')) {
      return block;
    }
  }
  throw new Error("No README has a sample for a proxy any more.");
}

function missingIn(requests: readonly string[], wanted: string): string {
  for (const request of requests) {
    if (request.includes(wanted)) {
      return "";
    }
  }
  return `the proxy was not asked for ${wanted}`;
}
