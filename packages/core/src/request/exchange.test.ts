import { describe, expect, it } from "vitest";
import {
  clientOf,
  failing,
  failureOf,
  stalling,
  text,
} from "../../test/support/fake-fetch.js";
import { AnswerError, NetworkError, TimeoutError } from "../index.js";

describe("what is thrown in the end", () => {
  it.each([
    [NetworkError, failing()],
    [AnswerError, text("[")],
    [TimeoutError, stalling()],
  ])("%o", async (kind, reply) => {
    const { client, clock } = clientOf([reply]);
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({
      attempts: 3,
      method: "GET",
      url: "https://api.example.com/list-calls",
    });
    expect((error as Error).name).toBe(kind.name);
  });
});
