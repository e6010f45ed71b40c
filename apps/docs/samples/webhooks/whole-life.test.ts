import { createClient, createPhoneCall } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";
import { expect, test } from "vitest";

test("a call that is made sends its events", async () => {
  const events: string[] = [];
  const mock = createMock({
    calls: 0,
    webhooks: {
      url: "https://example.com/webhooks",
      api: "v3",
      // In place of the network. A url of your server needs no fetch.
      fetch: async (_url, init) => {
        events.push(JSON.parse(String(init?.body)).event);
        return new Response(null, { status: 204 });
      },
    },
  });

  const client = createClient({ apiKey: "any", fetch: mock.fetch });
  await createPhoneCall(client, {
    from_number: "+12125550123",
    to_number: "+13105550145",
  });
  // An hour of the mock's time: all that happens in it has happened.
  await mock.advance(60 * 60 * 1000);

  expect(events).toEqual(["call_started", "call_ended", "call_analyzed"]);
});
