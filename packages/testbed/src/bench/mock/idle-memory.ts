import { setTimeout as sleep } from "node:timers/promises";
import { startMock } from "../../servers/mock.js";
import { median } from "../harness/median.js";
import {
  type Bench,
  type Result,
  resultOf,
  roundNumber,
} from "../harness/result.js";

const settings = {
  calls: 100_000_000,
};
const target = {
  atMost: 1,
};
const budgetMb = 80;
const rounds = 3;

/** What an idle mock keeps resident, as a share of what it may. */
export const idleMemory: Bench = {
  name: "idle-memory",
  run,
};

async function run(): Promise<Result> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(await measure());
  }
  const rssMb = median(measured);
  return resultOf(idleMemory.name, rssMb / budgetMb, target, {
    rssMb: roundNumber(rssMb),
    budgetMb,
    ...settings,
    rounds,
  });
}

async function measure(): Promise<number> {
  const mock = await startMock(settings);
  try {
    await sleep(1000);
    const { rssMb } = await mock.usage();
    return rssMb;
  } finally {
    await mock.stop();
  }
}
