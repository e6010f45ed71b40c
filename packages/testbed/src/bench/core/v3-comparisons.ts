import type { Comparison } from "./comparison.js";

const everyCall = {
  limit: 1000,
  calls: 100_000,
};

/** What the client of the present version costs, as the legacy one's does. */
export const v3Comparisons: readonly Comparison[] = [
  {
    name: "v3-iterate-vs-floor",
    script: "iterate",
    server: { calls: 100_000 },
    input: everyCall,
    variants: {
      rollcall: { client: "v3/rollcall" },
      floor: { client: "v3/floor" },
    },
    measure: "cpuMs",
    rounds: 7,
    target: { atMost: 1.15 },
  },
  {
    name: "v3-iterate-vs-retell-sdk",
    script: "iterate",
    server: { calls: 100_000 },
    input: everyCall,
    variants: {
      rollcall: { client: "v3/rollcall" },
      "retell-sdk": { client: "v3/retell-sdk" },
    },
    measure: "cpuMs",
    rounds: 7,
    target: { atMost: 1 },
  },
  {
    name: "v3-partition-speedup",
    script: "iterate",
    server: {
      calls: 40_000,
      size: "short",
      latencyMs: 50,
    },
    input: {
      limit: 100,
      calls: 40_000,
    },
    variants: {
      serial: { client: "v3/rollcall" },
      "8 windows": { client: "v3/rollcall-windows" },
    },
    measure: "wallMs",
    rounds: 3,
    target: { atLeast: 5 },
  },
  {
    name: "v3-hydrate-speedup",
    script: "iterate",
    server: {
      calls: 2000,
      size: "short",
      latencyMs: 50,
    },
    input: {
      client: "v3/hydrate",
      limit: 1000,
      calls: 2000,
    },
    variants: {
      serial: { concurrency: 1 },
      "8 at once": { concurrency: 8 },
    },
    measure: "wallMs",
    rounds: 1,
    target: { atLeast: 6 },
  },
  {
    name: "v3-import-cpu",
    script: "import",
    variants: {
      rollcall: { modules: ["@rollcall/core/v3"] },
      "openapi-fetch": { modules: ["openapi-fetch"] },
    },
    measure: "cpuMs",
    rounds: 15,
    target: { atMost: 2 },
  },
  {
    name: "both-import-cpu",
    script: "import",
    variants: {
      rollcall: { modules: ["@rollcall/core", "@rollcall/core/v3"] },
      "openapi-fetch": { modules: ["openapi-fetch"] },
    },
    measure: "cpuMs",
    rounds: 15,
    target: { atMost: 3 },
  },
];
