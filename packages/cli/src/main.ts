import { run } from "./run.js";

const interrupt = new AbortController();
process.once("SIGINT", () => {
  interrupt.abort();
});

// A closed pipe also reaches the write that hit it: `run` decides there.
process.stdout.on("error", () => undefined);

const argv = process.argv.slice(2);
process.exitCode = await run(argv, {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
});
