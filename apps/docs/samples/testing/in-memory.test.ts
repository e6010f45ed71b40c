import { createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";
import { expect, test } from "vitest";
import { countFailed } from "./list-failed.js";

test("counts the calls that failed", async () => {
  const mock = createMock({ calls: 250 });
  const client = createClient({ apiKey: "any", fetch: mock.fetch });
  expect(await countFailed(client)).toBe(26);
});
