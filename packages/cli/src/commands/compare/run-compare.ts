import { CliError } from "../../errors/cli-error.js";
import { Calendar } from "../../fleet/calendar.js";
import { readFacts } from "../../fleet/call-facts.js";
import { keyOf } from "../../fleet/group-key.js";
import { GroupTally } from "../../fleet/group-tally.js";
import type { Io } from "../../io.js";
import { choosePainter } from "../../output/paint.js";
import { prepareReport } from "../../output/print-report.js";
import { readCalls } from "../../source/read-calls.js";
import type { CompareInput } from "./compare-input.js";
import { compareTallies, type TalliedSide } from "./compare-tallies.js";
import type { Comparison } from "./comparison.js";
import { comparisonKind, recordComparison } from "./comparison-records.js";
import { writeComparison } from "./comparison-text.js";
import { chooseWindows, type Windows } from "./windows.js";

/** Counts the calls of two sides, and prints what differs. */
export async function runCompare(input: CompareInput, io: Io): Promise<void> {
  const { options } = input;
  refuseOperands(input);
  const printReport = await prepareReport(comparisonKind, options, io);
  const comparison = await compareSides(input, io);
  const painter = choosePainter(options, io);
  await printReport({
    records: recordComparison(comparison),
    writeText: () => writeComparison(comparison, painter),
  });
}

/** @throws CliError where there are not two sides. */
async function compareSides(input: CompareInput, io: Io): Promise<Comparison> {
  const { by } = input.options;
  const windows = chooseWindows(input, io);
  const [a, b] = windows
    ? await tallyWindows(windows, io)
    : await tallyGroups(input, io);
  if (!a || !b) {
    throw new CliError(`there are not two of --by ${by} to compare.`, {
      ending: "notFound",
      fix: "Widen the filters, or compare by something else.",
    });
  }
  return compareTallies(windows ? "window" : by, a, b);
}

function refuseOperands({ operands, options }: CompareInput): void {
  const [first, second, ...others] = operands;
  if (first === undefined) {
    return;
  }
  if (options.windows) {
    throw new CliError(
      `--windows compares two times, and no values: leave out "${first}".`,
    );
  }
  const isPair = second !== undefined && others.length === 0;
  if (!isPair || first === second) {
    throw new CliError(
      `compare takes two different values of --by ${options.by}, or none for the two with the most calls.`,
    );
  }
}

async function tallyGroups(
  input: CompareInput,
  io: Io,
): Promise<TalliedSide[]> {
  const { operands, options } = input;
  const calendar = new Calendar("UTC");
  const groups = new GroupTally();
  for await (const call of await readCalls(input, io)) {
    const facts = readFacts(call);
    const key = keyOf(options.by, facts, calendar);
    const isAsked = operands.length === 0 || operands.includes(key ?? "");
    if (isAsked) {
      groups.add(key, facts);
    }
  }
  const most = groups.bySize().slice(0, 2);
  const names = operands.length === 2 ? operands : most.map(([name]) => name);
  return names.map((name) => {
    return findSide(name, groups, `no call has the ${options.by} "${name}".`);
  });
}

async function tallyWindows(
  { input, names, nameOf }: Windows,
  io: Io,
): Promise<TalliedSide[]> {
  const groups = new GroupTally();
  for await (const call of await readCalls(input, io)) {
    const facts = readFacts(call);
    groups.add(nameOf(facts.start), facts);
  }
  return names.map((name) => {
    return findSide(name, groups, `no call started in ${name}.`);
  });
}

/** @throws CliError where there is no such call. */
function findSide(
  name: string,
  groups: GroupTally,
  message: string,
): TalliedSide {
  const tally = groups.get(name);
  if (!tally) {
    throw new CliError(message, {
      ending: "notFound",
      fix: "Check the spelling and the filters: rollcall stats --by shows what there is.",
    });
  }
  return {
    name,
    tally,
  };
}
