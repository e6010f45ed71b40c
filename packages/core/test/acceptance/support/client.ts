import { type Client, type ClientOptions, createClient } from "@rollcall/core";
import type { Service } from "./service.js";
import { Time } from "./time.js";

export const apiKey = "key_canary_9f2c";

/**
 * A client of a service, with a clock of its own; retries wait half of what
 * they may.
 */
export function clientOf(
  service: Service,
  options: Partial<ClientOptions> = {},
): { client: Client; time: Time; service: Service } {
  const time = new Time();
  service.now = time.now;
  const client = createClient({
    apiKey,
    baseUrl: "https://api.example.com",
    clock: time,
    random: () => 0.5,
    fetch: (url, init) => service.fetch(new Request(url, init)),
    ...options,
  });
  return { client, time, service };
}

/** What a promise rejects with. */
export const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => {
      throw new Error(`It did not fail, but gave ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );

export const ids = (rows: Iterable<{ readonly call_id: string }>): string[] =>
  Array.from(rows, ({ call_id }) => call_id);
