import { readFileSync } from "node:fs";
import { run } from "./run.js";

function readVersion(): string {
  const manifest = new URL("../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  get version() {
    return readVersion();
  },
});
