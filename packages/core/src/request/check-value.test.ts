import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, failureOf, json } from "../../test/support/fake-fetch.js";
import {
  createPhoneCall,
  InputError,
  registerCall,
  sortOrderValues,
} from "../index.js";
import { operations } from "../spec/index.js";

const { fields, properties } = operations.listCalls.parameters.filter_criteria;
const names = Object.keys({ ...fields, ...properties });

const list = async (parameters: unknown, options = {}) => {
  const { client, requests } = clientOf([json([])], options);
  await client.calls.list(parameters as never);
  return new URL(requests[0]?.request.url ?? "").searchParams;
};

describe("what is refused before anything is sent", () => {
  const filter = (criteria: unknown) => ({ filter_criteria: criteria });
  const after = "filter_criteria.after_start_timestamp";
  it.each([
    [
      "agent_id: [], which the official client turns into all calls",
      filter({ agent_id: [] }),
      "filter_criteria.agent_id",
    ],
    [
      "an agent_id that is no text",
      filter({ agent_id: 5 }),
      "filter_criteria.agent_id.0",
    ],
    [
      "an empty id",
      filter({ agent_id: ["a", ""] }),
      "filter_criteria.agent_id.1",
    ],
    [
      "an id that is no string",
      filter({ agent_id: [7] }),
      "filter_criteria.agent_id.0",
    ],
    [
      "an id that is undefined",
      filter({ agent_id: [undefined] }),
      "filter_criteria.agent_id.0",
    ],
    [
      "a list with nothing but a hole",
      filter({ agent_id: new Array(1) }),
      "filter_criteria.agent_id",
    ],
    [
      "an id that is not well-formed",
      filter({ agent_id: ["a\ud800"] }),
      "filter_criteria.agent_id.0",
    ],
    [
      "seconds by mistake",
      filter({ after_start_timestamp: 1_700_000_000 }),
      after,
    ],
    [
      "the least seconds by mistake",
      filter({ after_start_timestamp: 1e8 }),
      after,
    ],
    [
      "the most seconds by mistake",
      filter({ after_start_timestamp: 1e11 - 1 }),
      after,
    ],
    ["NaN", filter({ after_start_timestamp: Number.NaN }), after],
    [
      "Infinity",
      filter({ after_start_timestamp: Number.POSITIVE_INFINITY }),
      after,
    ],
    [
      "half a millisecond",
      filter({ after_start_timestamp: 1.7e12 + 0.5 }),
      after,
    ],
    [
      "an invalid Date",
      filter({ after_start_timestamp: new Date("soon") }),
      after,
    ],
    ["a date as text", filter({ after_start_timestamp: "2024-03-11" }), after],
    ["null for a timestamp", filter({ after_start_timestamp: null }), after],
    [
      "a misspelt filter",
      filter({ after_start: 0 }),
      "filter_criteria.after_start",
    ],
    [
      "a filter called constructor",
      filter({ constructor: 0 }),
      "filter_criteria.constructor",
    ],
    ["a filter that is an array", filter([]), "filter_criteria"],
    ["a filter that is null", filter(null), "filter_criteria"],
    ["a filter that is text", filter("{}"), "filter_criteria"],
    ["a misspelt parameter", { page_size: 5 }, "page_size"],
    ["a parameter called toString", { toString: 5 }, "toString"],
    ["asc for the enum", { sort_order: "asc" }, "sort_order"],
    ["a number for the enum", { sort_order: 1 }, "sort_order"],
    ["limit 0", { limit: 0 }, "limit"],
    ["limit 1001", { limit: 1001 }, "limit"],
    ["limit 1.5", { limit: 1.5 }, "limit"],
    ["limit NaN", { limit: Number.NaN }, "limit"],
    ["limit Infinity", { limit: Number.POSITIVE_INFINITY }, "limit"],
    ["limit as text", { limit: "100" }, "limit"],
    ["limit null", { limit: null }, "limit"],
    ["limit as a Date", { limit: new Date(100) }, "limit"],
    ["limit true", { limit: true }, "limit"],
    ["an empty pagination_key", { pagination_key: "" }, "pagination_key"],
    [
      "a pagination_key that is no string",
      { pagination_key: 5 },
      "pagination_key",
    ],
    ["parameters that are null", null, "parameters"],
    ["parameters that are a list", [], "parameters"],
  ])("%s", async (_, parameters, parameter) => {
    const { client, requests } = clientOf([json([])]);
    const error = await failureOf(client.calls.list(parameters as never));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ parameter });
    expect(requests).toHaveLength(0);
  });

  it("an id with a comma, in comma form: the service would read two", async () => {
    const { client, requests } = clientOf([json([])], { queryForm: "comma" });
    const error = await failureOf(
      client.calls.list({ filter_criteria: { agent_id: ["a,b"] } }),
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toContain("filter_criteria[agent_id]");
    expect(requests).toHaveLength(0);
  });

  it.each([
    ["empty", ""],
    ["missing", undefined],
    ["a dot", "."],
    ["two dots, which a URL would climb", ".."],
    ["a number", 5],
  ])("a call_id that is %s", async (_, id) => {
    const { client, requests } = clientOf([json({})]);
    expect(await failureOf(client.calls.get(id as never))).toMatchObject({
      name: "InputError",
      parameter: "call_id",
    });
    expect(requests).toHaveLength(0);
  });

  it.each([
    ["a missing number", { from_number: "+12025550143" }, "to_number"],
    [
      "a misspelt field",
      { from_number: "+1", to_number: "+2", agentId: "a" },
      "agentId",
    ],
    [
      "a flag as text",
      {
        from_number: "+1",
        to_number: "+2",
        drop_call_if_machine_detected: "no",
      },
      "drop_call_if_machine_detected",
    ],
    [
      "a variable that is a number",
      {
        from_number: "+1",
        to_number: "+2",
        retell_llm_dynamic_variables: { n: 5 },
      },
      "retell_llm_dynamic_variables.n",
    ],
    [
      "metadata that is text",
      { from_number: "+1", to_number: "+2", metadata: "x" },
      "metadata",
    ],
  ])("in a body, %s", async (_, body, parameter) => {
    const { client, requests } = clientOf([json({})]);
    expect(
      await failureOf(createPhoneCall(client, body as never)),
    ).toMatchObject({ parameter });
    expect(requests).toHaveLength(0);
  });

  it.each([
    [
      "a number where text belongs",
      { from_number: 12025550143, to_number: "+2" },
    ],
    [
      "a word where an object belongs",
      { from_number: "+1", to_number: "+2", metadata: "Lovelace" },
    ],
    [
      "a variable's value",
      {
        from_number: "+1",
        to_number: "+2",
        retell_llm_dynamic_variables: { ssn: 123456789 },
      },
    ],
    [
      "a variable's name",
      {
        from_number: "+1",
        to_number: "+2",
        retell_llm_dynamic_variables: { "Ada Lovelace": 5 },
      },
    ],
    [
      "a name that is not known",
      { from_number: "+1", to_number: "+2", "+12025550143": 5 },
    ],
  ])("does not show %s, which may be personal", async (_, body) => {
    const { client } = clientOf([json({})]);
    const error = await failureOf(createPhoneCall(client, body as never));
    expect(error).toBeInstanceOf(InputError);
    const { message, parameter } = error as InputError;
    expect(message + parameter).not.toMatch(/\d{9}|Lovelace/);
  });

  it("a body that JSON cannot hold", async () => {
    const { client, requests } = clientOf([json({})]);
    const call = {
      from_number: "+12025550143",
      to_number: "+12125550178",
      metadata: { n: 5n },
    };
    expect(
      await failureOf(createPhoneCall(client, call as never)),
    ).toBeInstanceOf(InputError);
    expect(requests).toHaveLength(0);
  });

  it("says what it would accept", async () => {
    const { client } = clientOf([json([])]);
    const messages = [];
    for (const bad of [
      { sort_order: "asc" },
      { limit: 0 },
      filter({ agent: "a" }),
      filter({ agent_id: [] }),
      filter({ after_start_timestamp: "2024-03-11" }),
    ]) {
      messages.push(String(await failureOf(client.calls.list(bad as never))));
    }
    expect(messages).toEqual([
      `InputError: sort_order is "asc"; expected ${sortOrderValues.join(" or ")}`,
      "InputError: limit is 0; expected integer from 1 to 1000",
      `InputError: filter_criteria.agent is not known; expected ${names.join(", ")} (@rollcall/core/v3 has more)`,
      "InputError: filter_criteria.agent_id is of type array; expected at least one item",
      "InputError: filter_criteria.after_start_timestamp is of type string; expected a Date or epoch milliseconds",
    ]);
  });
});

describe("what is accepted", () => {
  it("a Date or epoch milliseconds, 0 and times before 1970", async () => {
    const query = await list({
      filter_criteria: {
        after_start_timestamp: new Date("2024-03-11T09:00:00Z"),
        before_start_timestamp: 1_710_234_000_000,
        after_end_timestamp: 0,
        before_end_timestamp: 1e11,
      },
    });
    expect(Object.fromEntries(query)).toEqual({
      "filter_criteria[after_start_timestamp]": "1710147600000",
      "filter_criteria[before_start_timestamp]": "1710234000000",
      "filter_criteria[after_end_timestamp]": "0",
      "filter_criteria[before_end_timestamp]": "100000000000",
    });
  });

  it("undefined, as if it were not there", async () => {
    expect([
      ...(await list({
        limit: undefined,
        filter_criteria: { agent_id: undefined },
      })),
    ]).toEqual([]);
    expect([...(await list(undefined))]).toEqual([]);
  });

  it("any metadata in a body, as it is", async () => {
    const { client, requests } = clientOf([
      json({ call_id: "a" }, { status: 201 }),
    ]);
    const body = {
      agent_id: "a",
      audio_websocket_protocol: "web",
      audio_encoding: "s16le",
      sample_rate: 24000,
      metadata: {
        list: [],
        when: null,
        empty: "",
        deep: { x: [1, { y: true }] },
      },
    } as const;
    await registerCall(client, body as never);
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual(body);
    expect(requests[0]?.request.headers.get("content-type")).toBe(
      "application/json",
    );
  });

  it("every call_id that is not a dot, encoded so that it stays one segment", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: "grapheme" }),
        async (id) => {
          fc.pre(id !== "." && id !== "..");
          const { client, requests } = clientOf([json({})]);
          await client.calls.get(id);
          const { pathname, search, hash } = new URL(
            requests[0]?.request.url ?? "",
          );
          expect(pathname.split("/")).toHaveLength(3);
          expect(decodeURIComponent(pathname.slice("/get-call/".length))).toBe(
            id,
          );
          expect(search + hash).toBe("");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("parameters are left as they were given", async () => {
    const parameters = Object.freeze({
      limit: 5,
      filter_criteria: Object.freeze({
        agent_id: Object.freeze(["a"]),
        after_start_timestamp: new Date(0),
      }),
    });
    await list(parameters);
    expect(parameters.filter_criteria.after_start_timestamp).toEqual(
      new Date(0),
    );
  });
});
