import { createMock } from "@rollcall/mock-server";

/** A mock in the page, which keeps what it is told until the page goes. */
export interface PageMock {
  readonly fetch: typeof fetch;
  /** Puts one fault in force, or none. */
  setFault(fault: string): void;
}

/**
 * Starts the mock that the package ships. It is a chunk of its own, fetched on
 * first use.
 *
 * @param calls Calls that it knows beside those that it makes.
 */
export function startMock(calls: readonly unknown[]): PageMock {
  const mock = createMock({
    data: calls as never,
    calls: 10_000,
  });
  return {
    fetch: mock.fetch,
    setFault: (fault) => mock.setFaults(fault === "" ? [] : [fault]),
  };
}
