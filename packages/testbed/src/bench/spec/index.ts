import { join } from "node:path";
import type { Bench } from "../harness/bench.js";
import { interleave } from "../harness/interleave.js";
import { resultOf, rounded } from "../harness/result.js";
import { checkTypes } from "./check-types.js";
import {
  type Command,
  diff,
  generate,
  openapiTypescript,
  runCommand,
} from "./commands.js";
import { cutOf, type Documents } from "./documents.js";
import { growth } from "./growth.js";

/** 400 kB. */
const operations = 60;

const rounds = 5;

/** Additive changes, and breaking ones. */
const diffCodes = [10, 20];

/** A command against openapi-typescript's, which writes the types once. */
interface Comparison {
  readonly name: string;
  readonly atMost: number;
  readonly codes: readonly number[];
  commandFor(documents: Documents): Command;
  check?(documents: Documents): void;
}

const comparisons: readonly Comparison[] = [
  {
    name: "diff-vs-openapi-typescript",
    atMost: 2,
    codes: diffCodes,
    commandFor: (documents) => diff(documents.old, documents.new),
  },
  {
    name: "generation-vs-openapi-typescript",
    atMost: 3,
    codes: [0],
    commandFor: ({ old, folder }) => generate(old, join(folder, "generated")),
    check: ({ folder }) => checkTypes(join(folder, "generated", "types.ts")),
  },
];

function benchOf(comparison: Comparison): Bench {
  return {
    name: comparison.name,
    run: () => compare(comparison),
  };
}

async function compare(comparison: Comparison) {
  const { name, atMost, codes } = comparison;
  const documents = await cutOf(operations);
  const output = join(documents.folder, "peer.ts");
  const runs = {
    ours: () => runCommand(comparison.commandFor(documents), codes),
    peer: () => runCommand(openapiTypescript(documents.old, output)),
  };
  const cpu = await interleave(["ours", "peer"], rounds, async (one) => {
    const { cpuMs } = await runs[one]();
    return cpuMs;
  });
  comparison.check?.(documents);
  return resultOf(
    name,
    cpu.ours / cpu.peer,
    { atMost },
    {
      cpuMs: {
        ours: rounded(cpu.ours),
        peer: rounded(cpu.peer),
      },
      kB: rounded(documents.bytes / 1000),
      operations,
      rounds,
    },
  );
}

/** What a real-world document costs, in CPU time of whole processes. */
export const specBenches = [...comparisons.map(benchOf), growth];
