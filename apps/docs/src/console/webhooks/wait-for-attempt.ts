import { type Attempt, listDeliveries } from "./mock-admin.js";

/** How long the page waits for a receiver, and how often it looks. */
const patienceMs = 3_000;
const pauseMs = 50;

/** What became of an event: an attempt, none yet, or nothing to wait for. */
export type Outcome = Attempt | "pending" | undefined;

/** Waits for the first attempt that is wanted, as long as one may come. */
export async function waitForAttempt(
  isWanted: (attempt: Attempt) => boolean,
): Promise<Outcome> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const { pending, attempts } = await listDeliveries();
    const attempt = attempts.find(isWanted);
    if (attempt !== undefined) {
      return attempt;
    }
    if (pending === 0) {
      return attempt;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return "pending";
}
