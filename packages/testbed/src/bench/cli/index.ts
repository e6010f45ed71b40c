import { benchOf, type Comparison } from "../core/comparison.js";
import { benchOf as benchOfCommand } from "./command-comparison.js";
import { commandComparisons } from "./command-comparisons.js";
import { exportPeak } from "./export-peak.js";

const clients = new URL("./clients/", import.meta.url);

const shortCalls = {
  calls: 100_000,
  size: "short",
} as const;

const inLargePages = {
  limit: 1000,
  calls: 100_000,
};

const comparisons: readonly Comparison[] = [
  {
    name: "export-vs-floor",
    script: "write-calls",
    clients,
    server: shortCalls,
    input: inLargePages,
    variants: {
      export: { writer: "export" },
      floor: { writer: "floor" },
    },
    measure: "cpuMs",
    rounds: 5,
    target: { atMost: 1.4 },
  },
  {
    name: "parquet-vs-floor",
    script: "write-calls",
    clients,
    server: shortCalls,
    input: inLargePages,
    variants: {
      parquet: { writer: "export", format: "parquet" },
      floor: { writer: "floor" },
    },
    measure: "cpuMs",
    rounds: 5,
    target: { atMost: 4 },
  },
  {
    name: "export-memory-flat",
    script: "write-calls",
    clients,
    server: shortCalls,
    input: {
      writer: "export",
      limit: 1000,
    },
    variants: {
      "100,000 calls": { calls: 100_000 },
      // A few more, as days are not all alike.
      "20,000 calls": { calls: 20_000, share: 0.22 },
    },
    measure: "peakMb",
    rounds: 3,
    target: { atMost: 1.2 },
  },
  {
    name: "export-windows",
    script: "write-calls",
    clients,
    server: {
      calls: 40_000,
      size: "short",
      latencyMs: 50,
    },
    input: {
      writer: "export",
      limit: 100,
      calls: 40_000,
    },
    variants: {
      serial: { concurrency: 1 },
      "8 windows": { concurrency: 8 },
    },
    measure: "wallMs",
    rounds: 3,
    target: { atLeast: 5 },
  },
];

/** What commands and exports cost, against the least that they can cost. */
export const cliBenches = [
  ...commandComparisons.map(benchOfCommand),
  ...comparisons.map(benchOf),
  exportPeak,
];
