import { bundleSize } from "./bundle-size.js";
import { benchOf, type Comparison } from "./comparison.js";
import { v3Comparisons } from "./v3-comparisons.js";

const everyCall = {
  limit: 1000,
  calls: 100_000,
};

const comparisons: readonly Comparison[] = [
  {
    name: "iterate-vs-floor",
    script: "iterate",
    server: { calls: 100_000 },
    input: everyCall,
    variants: {
      rollcall: { client: "rollcall" },
      floor: { client: "floor" },
    },
    measure: "cpuMs",
    rounds: 7,
    target: { atMost: 1.15 },
  },
  {
    name: "iterate-vs-retell-sdk",
    script: "iterate",
    server: { calls: 100_000 },
    input: everyCall,
    variants: {
      rollcall: { client: "rollcall" },
      "retell-sdk": { client: "retell-sdk" },
    },
    measure: "cpuMs",
    rounds: 7,
    target: { atMost: 1 },
  },
  {
    name: "iterate-vs-retell-sdk-wall",
    script: "iterate",
    server: {
      calls: 10_000,
      latencyMs: 20,
    },
    input: {
      limit: 100,
      calls: 10_000,
      workMs: 20,
    },
    variants: {
      "retell-sdk": { client: "retell-sdk" },
      rollcall: { client: "rollcall" },
    },
    measure: "wallMs",
    rounds: 5,
    target: { atLeast: 1.5 },
  },
  {
    name: "partition-speedup",
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
      serial: { client: "rollcall" },
      "8 windows": { client: "rollcall-windows" },
    },
    measure: "wallMs",
    rounds: 3,
    target: { atLeast: 6 },
  },
  {
    name: "memory-flat",
    script: "iterate",
    server: { calls: 1_000_000 },
    input: {
      client: "rollcall",
      limit: 1000,
    },
    variants: {
      "1,000,000 calls": { calls: 1_000_000 },
      "100,000 calls": { calls: 100_000 },
    },
    measure: "peakMb",
    rounds: 2,
    target: { atMost: 1.2 },
  },
  {
    name: "import-cpu",
    script: "import",
    variants: {
      rollcall: { modules: ["@rollcall/core"] },
      "openapi-fetch": { modules: ["openapi-fetch"] },
    },
    measure: "cpuMs",
    rounds: 15,
    target: { atMost: 2 },
  },
];

/**
 * What the client costs, measured in its own process against floors and peers,
 * and in bytes against its budget.
 */
export const coreBenches = [
  ...[...comparisons, ...v3Comparisons].map(benchOf),
  bundleSize,
];
