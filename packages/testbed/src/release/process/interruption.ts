import { setTimeout as sleep } from "node:timers/promises";

/** Somebody has ended the rehearsal. */
export class Interruption extends Error {
  override readonly name = "Interruption";
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Rejects when a signal comes, or when whoever started this process is gone. */
export function interruption(): Promise<never> {
  return Promise.race([...signals.map(failAtSignal), failAsOrphan()]);
}

function failAtSignal(signal: NodeJS.Signals): Promise<never> {
  return new Promise((_resolve, reject) => {
    process.once(signal, () => reject(new Interruption(`got ${signal}`)));
  });
}

/** npm may end without a word to what it runs. */
async function failAsOrphan(): Promise<never> {
  const { ppid } = process;
  while (process.ppid === ppid) {
    await sleep(1000, undefined, {
      ref: false,
    });
  }
  throw new Interruption("the process that began it has ended");
}
