import { expect, it } from "vitest";
import { idle } from "../../test/support/fake-clock.js";
import { systemClock } from "./clock.js";

it("does not fire at once when a wait is longer than the platform's timers can be", async () => {
  let fired = false;
  const cancel = systemClock.schedule(() => {
    fired = true;
  }, 2 ** 40);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await idle();
  expect(fired).toBe(false);
  cancel();
});

it("fires, and can be stopped", async () => {
  const fired: string[] = [];
  systemClock.schedule(() => fired.push("stopped"), 0)();
  await new Promise<void>((resolve) => systemClock.schedule(resolve, 1));
  expect(fired).toEqual([]);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
});
