import { describe, expect, test } from "vitest";
import { calls } from "../../../test/examples/service-v3.js";
import {
  failureOf,
  fakeService,
  json,
} from "../../../test/support/fake-fetch.js";
import { ValidationError as FirstValidationError } from "../../validate/index.js";
import { createClient } from "../index.js";
import { isCall, ValidationError, validateCall, validator } from "./index.js";

const [call] = calls;
const webCall = {
  call_id: "call_1",
  call_type: "web_call",
  call_status: "registered",
  agent_id: "agent_1",
  agent_version: 0,
  access_token: "secret",
};

describe("A call of v3", () => {
  test.each<[string, unknown, boolean]>([
    ["over the telephone", call, true],
    ["in a web page", webCall, true],
    ["of a status of tomorrow", { ...webCall, call_status: "new" }, true],
    ["without its token", { ...webCall, access_token: undefined }, false],
    ["of the first version", { call_id: "a", agent_id: "b" }, false],
  ])("is told from what is none: %s", (_, value, want) => {
    expect(isCall(value)).toBe(want);
    expect(validateCall(value).ok).toBe(want);
  });
});

describe("The validator of v3", () => {
  const strict = validator({ mode: "strict" });
  const list = (items: unknown[]) => {
    const page = json({ items, has_more: false });
    const { options } = fakeService([page]);
    const client = createClient({ ...options, validate: strict });
    return client.calls.list();
  };

  test("lets a page of calls through", async () => {
    expect((await list([webCall])).items).toEqual([webCall]);
  });

  test("refuses a page of others, with the error of the first entry", async () => {
    const error = await failureOf(list([{ call_id: 7 }]));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toBeInstanceOf(FirstValidationError);
  });
});
