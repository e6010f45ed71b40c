// What runs on Node alone, the mock and the command line. Prints the results.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@rollcall/core";
import { listen } from "@rollcall/mock-server/node";
import { resultsOf } from "./results.mjs";

async function countServed() {
  const server = await listen({ calls: 250 });
  const client = createClient({ apiKey: "any", baseUrl: server.url });
  const calls = await client.calls.list({ limit: 1000 });
  await server.close();
  return calls.length;
}

async function countListed() {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve("@rollcall/cli/package.json"));
  const bin = join(folder, "bin", "rollcall.js");
  const args = [bin, "list", "--demo", "--limit", "7", "-o", "ndjson"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout.trim().split("\n").length;
}

/**
 * @param {number} count
 * @param {number} wanted
 */
function compare(count, wanted) {
  return count === wanted ? "" : `${count} of ${wanted} calls`;
}

const results = await resultsOf({
  mock: async () => compare(await countServed(), 250),
  cli: async () => compare(await countListed(), 7),
});
console.log(JSON.stringify(results));
