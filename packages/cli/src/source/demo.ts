import type { Mock } from "@rollcall/mock-server";

/** How many calls the embedded mock of `--demo` has. */
export const demoCalls = 10_000;

/** Where the embedded mock says that its recordings are: at no real host. */
export const demoOrigin = "https://mock.invalid";

/** The embedded mock. It is loaded only when it is needed. */
export async function createDemoMock(): Promise<Mock> {
  const { createMock } = await import("@rollcall/mock-server");
  return createMock({
    calls: demoCalls,
    media: demoOrigin,
  });
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
