// Iterates calls with one client, and prints what that took.
import { setTimeout as sleep } from "node:timers/promises";

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
const input = JSON.parse(process.argv[2] ?? "");
const { client, limit, calls, workMs = 0 } = input;
const { items } = await import(`./${client}.mjs`);

const cpu = process.cpuUsage();
const started = performance.now();
let read = 0;
for await (const _call of items(input)) {
  read++;
  if (workMs > 0 && read % limit === 0) {
    await sleep(workMs);
  }
  if (read === calls) {
    break;
  }
}
const wallMs = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
if (read !== calls) {
  throw new Error(`${client} read ${read} of ${calls} calls.`);
}

const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, peakMb }));
// What was read ahead is not waited for.
process.exit();
