// Writes calls to a file with one writer, and prints what that took.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInput } from "../../core/clients/input.mjs";
import { measureCpu } from "../../core/clients/measure-cpu.mjs";

/**
 * @typedef {object} Input
 * @property {string} writer The module beside this one whose `writeCalls` is
 * measured.
 * @property {string} url
 * @property {string} apiKey
 * @property {number} limit Calls a page.
 * @property {number} calls How many calls are written; the server has as many
 * or more.
 * @property {number} [share] Which part of the mock's days an export asks for,
 * from 0 to 1. Without it, all.
 * @property {"parquet"} [format] What the file is made of in the end.
 * @property {number} [concurrency] Requests in flight.
 */

/** @type {Input} */
const input = readInput();
const { writeCalls } = await import(`./${input.writer}.mjs`);
const prefix = join(tmpdir(), "rollcall-bench-");
const folder = await mkdtemp(prefix);
const file = join(folder, "calls.ndjson");

const { written, cost } = await measureWriting();
await rm(folder, {
  recursive: true,
});
if (written < input.calls) {
  throw new Error(`${input.writer} wrote ${written} of ${input.calls} calls.`);
}
const line = JSON.stringify(cost);
console.log(line);

async function measureWriting() {
  const readCpuMs = measureCpu();
  const started = performance.now();
  const written = await writeCalls(input, file);
  const ended = performance.now();
  const { maxRSS } = process.resourceUsage();
  const cost = {
    wallMs: ended - started,
    cpuMs: readCpuMs(),
    peakMb: maxRSS / 1024,
  };
  return {
    written,
    cost,
  };
}
