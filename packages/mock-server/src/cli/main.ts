import { readFileSync } from "node:fs";
import { run } from "./run.js";
import { UsageError } from "./usage-error.js";

const surroundings = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  get version(): string {
    const { version } = JSON.parse(
      readFileSync(new URL("../package.json", import.meta.url), "utf8"),
    );
    return version;
  },
};

try {
  const server = await run(process.argv.slice(2), surroundings);
  if (server !== undefined) {
    const stop = () => void server.close().then(() => process.exit(0));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, stop);
    }
  }
} catch (error) {
  process.stderr.write(`rollcall-mock: ${(error as Error).message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
