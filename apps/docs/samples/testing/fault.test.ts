import { createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";
import { expect, test } from "vitest";
import { countFailed } from "./list-failed.js";

test("counts them all the same after an answer of 503", async () => {
  const mock = createMock({ calls: 250, faults: ["status=503;first=1"] });
  const client = createClient({ apiKey: "any", fetch: mock.fetch });
  expect(await countFailed(client)).toBe(26);
  expect(mock.requests({ status: 503 })).toHaveLength(1);
});
