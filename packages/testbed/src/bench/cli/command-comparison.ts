import { interleave } from "../harness/interleave.js";
import {
  type Bench,
  type Result,
  resultOf,
  roundNumber,
  type Target,
} from "../harness/result.js";
import { type Command, runCommand } from "../harness/run-command.js";

/** A command against the least that its work can cost. */
export interface CommandComparison {
  readonly name: string;
  /** Made before the first round, and not measured. */
  readonly prepare?: () => Promise<string>;
  /** @param prepared - What was prepared. */
  readonly command: (prepared: string) => Command;
  readonly floor: (prepared: string) => Command;
  readonly rounds: number;
  readonly target: Target;
}

/** Makes a bench of a comparison: of CPU time of whole processes. */
export function benchOf(comparison: CommandComparison): Bench {
  return {
    name: comparison.name,
    run: () => compare(comparison),
  };
}

async function compare(comparison: CommandComparison): Promise<Result> {
  const { name, rounds, target } = comparison;
  const prepared = (await comparison.prepare?.()) ?? "";
  const runs = {
    command: () => runCommand(comparison.command(prepared)),
    floor: () => runCommand(comparison.floor(prepared)),
  };
  const cpu = await interleave(["command", "floor"], rounds, (one) => {
    return runs[one]();
  });
  const cpuMs = {
    command: roundNumber(cpu.command),
    floor: roundNumber(cpu.floor),
  };
  return resultOf(name, cpu.command / cpu.floor, target, {
    cpuMs,
    rounds,
  });
}
