import { Retell } from "retell-sdk-5-66";
import { expect, it } from "vitest";
import { createMock } from "../src/create-mock.js";

interface Told {
  readonly event: string;
  readonly call: Readonly<Record<string, unknown>>;
}

const KEY = "key_of_this_test";
const HOUR = 3_600_000;

it("webhooks carry what get-call of the present version answers then", async () => {
  const told: { text: string; signature: string; answered: unknown }[] = [];
  const mock = createMock({
    calls: 300,
    seed: 4,
    perMinute: 2,
    speed: 0,
    apiKeys: [KEY],
    webhooks: {
      url: "http://receiver.test/hook",
      api: "v3",
      fetch: async (_, { body, headers } = {}) => {
        const text = String(body);
        const { call } = JSON.parse(text) as Told;
        const answer = await mock.fetch(
          `http://mock/v2/get-call/${call.call_id}`,
          { headers: { authorization: `Bearer ${KEY}` } },
        );
        told.push({
          text,
          signature: new Headers(headers).get("x-retell-signature") ?? "",
          answered: await answer.json(),
        });
        return new Response(null, { status: 204 });
      },
    },
  });
  await mock.advance(HOUR / 4);
  const events = told.map(({ text }) => JSON.parse(text) as Told);
  const names = new Set(events.map(({ event }) => event));
  expect(names).toEqual(
    new Set(["call_started", "call_ended", "call_analyzed"]),
  );
  for (const [n, { call }] of events.entries()) {
    expect(call).toHaveProperty("call_type");
    expect(call).toHaveProperty("agent_version");
    expect(events[n]).not.toHaveProperty("data");
  }
  const analysed = told.filter(({ text }) => text.includes("call_analyzed"));
  for (const { text, answered } of analysed) {
    expect((JSON.parse(text) as Told).call).toEqual(answered);
  }
  for (const { text, signature } of told) {
    expect(await Retell.verify(text, KEY, signature)).toBe(true);
  }
});
