import { createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";
import { expect, test } from "vitest";
import { countFailed } from "./list-failed.js";

test("counts among calls of our own", async () => {
  const mock = createMock({ calls: 0 });
  mock.calls.add([
    { call_id: "call_1", call_status: "ended" },
    { call_id: "call_2", call_status: "error" },
  ]);
  const client = createClient({ apiKey: "any", fetch: mock.fetch });
  expect(await countFailed(client)).toBe(1);
});
