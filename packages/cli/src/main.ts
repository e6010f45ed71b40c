import { setTimeout } from "node:timers/promises";
import { run } from "./run.js";

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interrupt.abort();
  });
}

// A closed pipe also reaches the write that hit it: `run` decides there.
process.stdout.on("error", () => undefined);

const argv = process.argv.slice(2);
process.exitCode = await run(argv, {
  env: process.env,
  // Touching it would keep the process waiting for input.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
  // It may be gone, which matters only to those who use it.
  get cwd() {
    return process.cwd();
  },
  now: Date.now,
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
});
