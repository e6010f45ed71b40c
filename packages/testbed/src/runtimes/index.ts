import { behindProxy } from "./behind-proxy.js";
import { bun } from "./bun.js";
import { chromium } from "./chromium.js";
import { deno } from "./deno.js";
import { edge } from "./edge.js";
import { node } from "./node.js";
import type { Runtime } from "./runtime.js";
import { nodes, undicis } from "./versions.js";
import { workerd } from "./workerd.js";

/** Everything that the client is promised to run on. */
export const runtimes: readonly Runtime[] = [
  node(nodes.oldest),
  node(nodes[20]),
  node(nodes[22]),
  node(nodes[24]),
  bun,
  deno,
  workerd,
  edge,
  chromium,
  behindProxy({
    node: nodes[20],
    undici: undicis[7],
  }),
  behindProxy({
    node: nodes[22],
    undici: undicis[7],
  }),
  behindProxy({
    node: nodes[24],
    undici: undicis[7],
  }),
  behindProxy({
    node: nodes[22],
    undici: undicis[8],
  }),
  behindProxy({
    node: nodes[24],
    undici: undicis[8],
  }),
];
