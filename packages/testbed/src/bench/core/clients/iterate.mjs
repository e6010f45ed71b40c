// Iterates calls with one client, and prints what that took.
import { setTimeout as sleep } from "node:timers/promises";
import { readInput } from "./input.mjs";
import { measureCpu } from "./measure-cpu.mjs";

/**
 * @typedef {object} Input
 * @property {string} client The module beside this one whose `items` is
 * measured.
 * @property {string} url
 * @property {string} apiKey
 * @property {number} limit Calls a page.
 * @property {number} calls How many calls are read; the server has as many or
 * more.
 * @property {number} [workMs] How long the consumer works on each page, waiting
 * for something else.
 */

/** @type {Input} */
const input = readInput();
const { client, limit, calls, workMs = 0 } = input;
const { items } = await import(`./${client}.mjs`);

async function readCalls() {
  let read = 0;
  for await (const _call of items(input)) {
    read++;
    const isEndOfPage = read % limit === 0;
    if (isEndOfPage && workMs > 0) {
      await sleep(workMs);
    }
    if (read === calls) {
      return;
    }
  }
  throw new Error(`${client} read ${read} of ${calls} calls.`);
}

const readCpuMs = measureCpu();
const started = performance.now();
await readCalls();
const ended = performance.now();
const result = {
  wallMs: ended - started,
  cpuMs: readCpuMs(),
  peakMb: readPeakMb(),
};
console.log(JSON.stringify(result));
// What was read ahead is not waited for.
process.exit();

function readPeakMb() {
  const { maxRSS } = process.resourceUsage();
  return maxRSS / 1024;
}
