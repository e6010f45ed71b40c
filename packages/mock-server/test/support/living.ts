import { type CreateMockOptions, createMock } from "../../src/index.js";
import { manualWall } from "./manual-wall.js";

/** A parsed object. */
export type Json = Record<string, unknown>;
const headers = {
  authorization: "Bearer any",
  "content-type": "application/json",
};

/** A mock with its webhooks caught, and short ways to ask it. */
export function living(options: CreateMockOptions = {}, webhooks = true) {
  const wall = manualWall(Date.now());
  const events: {
    event: string;
    data: Json;
    body: string;
    signature: string;
  }[] = [];
  const fetch = async (_url: unknown, init?: RequestInit) => {
    const body = String(init?.body);
    const signature =
      new Headers(init?.headers).get("x-retell-signature") ?? "";
    events.push({ ...JSON.parse(body), body, signature });
    return new Response();
  };
  const sent = webhooks
    ? { webhooks: { url: "http://receiver.test", fetch } }
    : {};
  const mock = createMock({ calls: 300, wall, ...sent, ...options });
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: never }> => {
    const init =
      body === undefined
        ? { method, headers }
        : { method, headers, body: JSON.stringify(body) };
    const response = await mock.fetch(`http://mock${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      json: (text && JSON.parse(text)) as never,
    };
  };
  const list = async (query = ""): Promise<Json[]> =>
    (await ask("GET", `/list-calls?${query}`)).json;
  return { mock, wall, events, ask, list };
}

/** The body of a `create-phone-call`. */
export const dial = {
  from_number: "+14155550100",
  to_number: "+14155550199",
  metadata: { order: 7 },
};
