import type { Client } from "@rollcall/core/v3";

/** How many calls failed. The client is handed in, so that a test can. */
export async function countFailed(client: Client): Promise<number> {
  const failed = client.calls.iterate({
    limit: 1000,
    filter_criteria: { call_status: ["error", "not_connected"] },
  });
  return (await failed.collect()).length;
}
