import { join } from "node:path";
import { interleave } from "../harness/interleave.js";
import { type Bench, resultOf, roundNumber } from "../harness/result.js";
import { type Command, runCommand } from "../harness/run-command.js";
import { diff, diffCodes, generate, writeTypes } from "./commands.js";
import { compileGenerated } from "./compile-generated.js";
import { cutOf, type Documents, usualOperations } from "./documents.js";
import { growth } from "./growth.js";

const rounds = 5;

/** A command against openapi-typescript's, which writes the types once. */
interface Comparison {
  readonly name: string;
  readonly atMost: number;
  readonly codes: readonly number[];
  commandFor(documents: Documents): Command;
  check?(documents: Documents): Promise<void>;
}

const comparisons: readonly Comparison[] = [
  {
    name: "diff-vs-openapi-typescript",
    atMost: 2,
    codes: diffCodes,
    commandFor: (documents) => diff(documents.old, documents.revised),
  },
  {
    name: "generation-vs-openapi-typescript",
    atMost: 3,
    codes: [0],
    commandFor: ({ old, folder }) => generate(old, join(folder, "generated")),
    check: ({ folder }) => compileGenerated(join(folder, "generated")),
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
  const documents = await cutOf(usualOperations);
  const output = join(documents.folder, "peer.ts");
  const runs = {
    ours: () => runCommand(comparison.commandFor(documents), { codes }),
    peer: () => runCommand(writeTypes(documents.old, output)),
  };
  const cpu = await interleave(["ours", "peer"], rounds, (one) => {
    return runs[one]();
  });
  await comparison.check?.(documents);
  return resultOf(
    name,
    cpu.ours / cpu.peer,
    { atMost },
    {
      cpuMs: {
        ours: roundNumber(cpu.ours),
        peer: roundNumber(cpu.peer),
      },
      kB: roundNumber(documents.bytes / 1000),
      operations: usualOperations,
      rounds,
    },
  );
}

/** What a real-world document costs, in CPU time of whole processes. */
export const specBenches = [...comparisons.map(benchOf), growth];
