import { setTimeout as sleep } from "node:timers/promises";
import { startMock } from "../../servers/mock.js";
import type { Bench } from "../harness/bench.js";
import { median } from "../harness/median.js";
import { type Result, resultOf, rounded } from "../harness/result.js";

const settings = { calls: 100_000_000 };
const budgetMb = 80;

/** What an idle mock keeps resident, as a share of what it may. */
export const idleMemory: Bench = { name: "idle-memory", run };

async function run(): Promise<Result> {
  const rounds = [await measure(), await measure(), await measure()];
  const rssMb = median(rounds);
  const details = {
    rssMb: rounded(rssMb),
    budgetMb,
    ...settings,
    rounds: rounds.length,
  };
  return resultOf(idleMemory.name, rssMb / budgetMb, { atMost: 1 }, details);
}

async function measure(): Promise<number> {
  const mock = await startMock(settings);
  try {
    await sleep(1000);
    return (await mock.usage()).rssMb;
  } finally {
    await mock.stop();
  }
}
