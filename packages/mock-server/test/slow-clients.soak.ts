import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Listening, listen } from "../src/node/listen.js";
import { talk } from "./support/talk.js";

let server: Listening;
beforeAll(async () => {
  server = await listen({ calls: 1 });
});
afterAll(() => server.close());

describe.concurrent("a client", () => {
  it.each([
    ["says nothing", []],
    [
      "sends half of its headers",
      ["GET /list-calls HTTP/1.1\r\nhost: a\r\nx:"],
    ],
  ])(
    "that %s is answered 408 after ten seconds at most, and closed",
    async (_name, pieces) => {
      const pace = { gapMs: 0, silenceMs: 12_500 };
      const heard = await talk(server.port, pieces, pace);
      expect(heard).toMatch(/^HTTP\/1.1 408 /);
      expect(heard).toMatch(/\(closed\)$/);
    },
  );
});
