import { setImmediate } from "node:timers/promises";

/** How many calls the embedded mock of `--demo` has. */
export const demoCalls = 10_000;

/** Where the embedded mock says that its recordings are: at no real host. */
export const demoOrigin = "https://mock.invalid";

/**
 * The embedded mock, as what asks it. It is loaded only when it is needed. It
 * answers without ever waiting: before each answer there is a moment in which
 * Ctrl-C is heard.
 */
export async function createDemoFetch(): Promise<typeof fetch> {
  const { createMock } = await import("@rollcall/mock-server");
  const mock = createMock({
    calls: demoCalls,
    media: demoOrigin,
  });
  return async (input, init) => {
    await setImmediate();
    return await mock.fetch(input, init);
  };
}

/**
 * A clock by which the demo's data end now: `7d` and `yesterday` find calls
 * however old the data are.
 */
export async function createDemoClock(
  now: () => number,
): Promise<() => number> {
  const { DATA_END } = await import("@rollcall/mock-server");
  const began = now();
  return () => DATA_END + now() - began;
}
