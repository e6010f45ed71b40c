import { fileURLToPath } from "node:url";
import type { CommandComparison } from "./command-comparison.js";
import { rollcall } from "./rollcall.js";
import { writeCallsFile } from "./write-calls-file.js";

/** Node that does nothing: what starting any command costs. */
const nothing = () => ["-e", "0"];

const parser = fileURLToPath(
  new URL("./clients/parse-lines.mjs", import.meta.url),
);

/** A file of 100,000 short calls, against reading and parsing it. */
const overFile = {
  prepare: writeCallsFile,
  floor: (file: string) => [parser, file],
  rounds: 5,
};

export const commandComparisons: readonly CommandComparison[] = [
  {
    name: "version-vs-node",
    command: () => rollcall("--version"),
    floor: nothing,
    rounds: 21,
    target: { atMost: 1.5 },
  },
  {
    name: "first-row-vs-node",
    command: () => rollcall("list", "--demo", "--limit", "1"),
    floor: nothing,
    rounds: 21,
    target: { atMost: 2.5 },
  },
  {
    ...overFile,
    name: "grep-with-a-literal",
    command: (file) => rollcall("grep", "--from", file, "move my \\w+"),
    target: { atMost: 1 },
  },
  {
    ...overFile,
    name: "grep-without-a-literal",
    command: (file) => rollcall("grep", "--from", file, "\\b\\w{11}\\b"),
    target: { atMost: 3 },
  },
];
