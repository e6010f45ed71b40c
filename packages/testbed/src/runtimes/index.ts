import { bun } from "./bun.js";
import { chromium } from "./chromium.js";
import { deno } from "./deno.js";
import { node } from "./node.js";
import type { Runtime } from "./runtime.js";
import { workerd } from "./workerd.js";

/** Everything that the client is promised to run on. */
export const runtimes: readonly Runtime[] = [
  node("20.20.2"),
  node("22.23.3"),
  node("24.21.0"),
  bun,
  deno,
  workerd,
  chromium,
];
