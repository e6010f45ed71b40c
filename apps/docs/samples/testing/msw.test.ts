import { createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countFailed } from "./list-failed.js";

const mock = createMock({ calls: 250 });
const server = setupServer(
  http.all("https://api.retellai.com/*", ({ request }) => mock.fetch(request)),
);
beforeAll(() => server.listen());
afterAll(() => server.close());

test("counts the calls that failed, with nothing handed in", async () => {
  const client = createClient({ apiKey: "any" });
  expect(await countFailed(client)).toBe(26);
});
