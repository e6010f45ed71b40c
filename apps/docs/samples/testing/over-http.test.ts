import { createClient } from "@rollcall/core/v3";
import { type Listening, listen } from "@rollcall/mock-server/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countFailed } from "./list-failed.js";

let server: Listening;
beforeAll(async () => {
  server = await listen({ calls: 250 });
});
afterAll(() => server.close());

test("counts the calls that failed, over HTTP", async () => {
  const client = createClient({ apiKey: "any", baseUrl: server.url });
  expect(await countFailed(client)).toBe(26);
});
