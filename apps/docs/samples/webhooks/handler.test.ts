import { signWebhook } from "@rollcall/core/webhooks";
import { expect, test, vi } from "vitest";
import { POST } from "./nextjs.js";

const apiKey = "key_of_a_test";
vi.stubEnv("RETELL_API_KEY", apiKey);

async function send(body: string, signature: string): Promise<Response> {
  const headers = { "x-retell-signature": signature };
  const request = new Request("https://example.com/webhooks", {
    method: "POST",
    headers,
    body,
  });
  return POST(request);
}

const body = JSON.stringify({
  event: "call_ended",
  call: { call_id: "call_1" },
});

test("takes an event that is signed with our key", async () => {
  const { status } = await send(body, await signWebhook(body, apiKey));
  expect(status).toBe(204);
});

test("refuses an event that somebody else signed", async () => {
  const { status } = await send(body, await signWebhook(body, "another key"));
  expect(status).toBe(401);
});
