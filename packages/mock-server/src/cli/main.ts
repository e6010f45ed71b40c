import { readFileSync } from "node:fs";
import type { Listening } from "../node/listen.js";
import { run, type Surroundings } from "./run.js";
import { UsageError } from "./usage-error.js";

const surroundings: Surroundings = {
  stdout(text) {
    process.stdout.write(text);
  },
  stderr(text) {
    process.stderr.write(text);
  },
  get version() {
    return readVersion();
  },
};

function readVersion(): string {
  const manifest = new URL("../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}

function stopOnSignals(server: Listening): void {
  const stop = async () => {
    await server.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, stop);
  }
}

try {
  const args = process.argv.slice(2);
  const server = await run(args, surroundings);
  if (server !== undefined) {
    stopOnSignals(server);
  }
} catch (error) {
  const { message } = error as Error;
  process.stderr.write(`rollcall-mock: ${message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
