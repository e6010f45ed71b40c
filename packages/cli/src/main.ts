import { run } from "./run.js";

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort());
process.stdout.on("error", () => undefined); // A closed pipe also reaches the write that hit it: `run` decides there.

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
});
