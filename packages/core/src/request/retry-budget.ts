import type { Settings } from "./settings.js";

/** Counts what a client has spent on retries: each request pays back `ratio`, each retry costs 1, and `burst` is the most. */
export interface Budget {
  earn(settings: Settings): void;
  /** Whether another retry can be paid for; if so, it is. */
  spend(settings: Settings): boolean;
}

export function createBudget(): Budget {
  let spent = 0;
  return {
    earn: ({ retryBudget }) => {
      spent = Math.max(0, spent - retryBudget.ratio);
    },
    spend: ({ retryBudget }) => {
      const isAffordable = spent + 1 <= retryBudget.burst;
      if (isAffordable) spent += 1;
      return isAffordable;
    },
  };
}
