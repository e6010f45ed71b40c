// What runs on Node alone, the mock and the command line. Prints the results.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@rollcall/core";
import { listen } from "@rollcall/mock-server/node";
import { compare, resultsOf } from "./results.mjs";

const run = promisify(execFile);

async function mock() {
  const server = await listen({
    calls: 250,
  });
  const client = createClient({
    apiKey: "any",
    baseUrl: server.url,
  });
  const calls = await client.calls.list({
    limit: 1000,
  });
  await server.close();
  return compare(calls.length, 250);
}

async function cli() {
  const args = [
    commandFile(),
    "list",
    "--demo",
    "--limit",
    "7",
    "--output",
    "ndjson",
  ];
  const { stdout } = await run(process.execPath, args);
  const lines = stdout.trim().split("\n");
  return compare(lines.length, 7);
}

function commandFile() {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@rollcall/cli/package.json");
  return join(dirname(manifest), "bin", "rollcall.js");
}

const results = await resultsOf({
  mock,
  cli,
});
console.log(JSON.stringify(results));
