import {
  createClient,
  createPhoneCall,
  InputError,
  registerCall,
  type WalkCallsOptions,
} from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiKey, clientOf, failureOf } from "./support/client.js";
import { Service } from "./support/service.js";

const timestamps = [
  "after_start_timestamp",
  "before_start_timestamp",
  "after_end_timestamp",
  "before_end_timestamp",
] as const;

/**
 * What `list` and `iterate` throw for the same parameters; nothing may have
 * been sent.
 */
async function refusals(
  parameters: unknown,
  options: object = {},
): Promise<unknown[]> {
  const { client, service } = clientOf(new Service(), options);
  const walking = async () =>
    client.calls.iterate(parameters as WalkCallsOptions).next();
  const errors = [
    await failureOf(client.calls.list(parameters as object)),
    await failureOf(walking()),
  ];
  expect(service.asked).toHaveLength(0);
  return errors;
}

const queryOf = async (filter_criteria: object, options: object = {}) => {
  const { client, service } = clientOf(new Service(), options);
  await client.calls.list({ filter_criteria });
  return decodeURIComponent(service.asked[0]?.url.search ?? "");
};

describe.each(timestamps)("%s", (name) => {
  it.each([
    ["seconds", 1_700_000_000],
    ["the least that looks like seconds", 1e8],
    ["the most that looks like seconds", 1e11 - 1],
    ["a fraction", 1.5],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a Date that is none", new Date("soon")],
    ["text", "2024-03-11"],
    ["a number as text", "1700000000000"],
    ["null", null],
    ["a bigint", 1_700_000_000_000n],
    ["a boolean", true],
  ])("refuses %s before anything is sent", async (_, value) => {
    for (const error of await refusals({
      filter_criteria: { [name]: value },
    })) {
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ parameter: `filter_criteria.${name}` });
    }
  });

  it.each([
    ["0", 0, 0],
    ["what is below seconds", 1e8 - 1, 1e8 - 1],
    ["the first that is milliseconds", 1e11, 1e11],
    ["milliseconds", 1_700_000_000_000, 1_700_000_000_000],
    ["a Date", new Date(1_700_000_000_000), 1_700_000_000_000],
  ])("takes %s", async (_, value, sent) => {
    expect(await queryOf({ [name]: value })).toContain(`[${name}]=${sent}`);
  });

  it("takes a Date for exactly what its milliseconds are, whichever it is", async () => {
    const dates = fc.date({
      min: new Date(1e11),
      max: new Date(8e15),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(dates, async (date) => {
        expect(await queryOf({ [name]: date })).toBe(
          await queryOf({ [name]: date.getTime() }),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe("a question that would mean something else to the server is refused", () => {
  it.each<[string, unknown, string]>([
    [
      "agent_id: []",
      { filter_criteria: { agent_id: [] } },
      "filter_criteria.agent_id",
    ],
    [
      "agent_id as a number",
      { filter_criteria: { agent_id: 5 } },
      "filter_criteria.agent_id.0",
    ],
    [
      "an empty id",
      { filter_criteria: { agent_id: [""] } },
      "filter_criteria.agent_id.0",
    ],
    [
      "an id that is none",
      { filter_criteria: { agent_id: ["a", undefined] } },
      "filter_criteria.agent_id.1",
    ],
    [
      "a misspelt filter",
      { filter_criteria: { agent_ids: ["a"] } },
      "filter_criteria.agent_ids",
    ],
    ["a filter beside filter_criteria", { agent_id: ["a"] }, "agent_id"],
    ["asc", { sort_order: "asc" }, "sort_order"],
    ["DESCENDING", { sort_order: "DESCENDING" }, "sort_order"],
    ["limit: 0", { limit: 0 }, "limit"],
    ["limit: 1001", { limit: 1001 }, "limit"],
    ["limit: NaN", { limit: Number.NaN }, "limit"],
    ["limit: 1.5", { limit: 1.5 }, "limit"],
    ['limit: "10"', { limit: "10" }, "limit"],
    ["an empty cursor", { pagination_key: "" }, "pagination_key"],
    [
      "__proto__",
      JSON.parse('{"filter_criteria":{"__proto__":["a"]}}'),
      "filter_criteria.__proto__",
    ],
    ["filter_criteria as an array", { filter_criteria: [] }, "filter_criteria"],
    ["filter_criteria as null", { filter_criteria: null }, "filter_criteria"],
  ])("%s", async (_, parameters, parameter) => {
    for (const error of await refusals(parameters)) {
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ parameter });
    }
  });

  it("an id with a comma, in comma form alone", async () => {
    const filter_criteria = { agent_id: ["a,b", "c"] };
    for (const error of await refusals(
      { filter_criteria },
      { queryForm: "comma" },
    )) {
      expect(error).toBeInstanceOf(InputError);
    }
    for (const queryForm of ["brackets", "repeat", "indices", "json", "flat"]) {
      expect(await queryOf(filter_criteria, { queryForm })).toContain("a,b");
    }
  });
});

it("the filters mean the same in each of the six forms", async () => {
  const rows = [
    { call_id: "1", agent_id: "a", start_timestamp: 5, end_timestamp: 9 },
    { call_id: "2", agent_id: "b", start_timestamp: 6, end_timestamp: 9 },
    { call_id: "3", agent_id: "c", start_timestamp: 6, end_timestamp: 9 },
    { call_id: "4", agent_id: "a", start_timestamp: 7, end_timestamp: 9 },
    { call_id: "5", agent_id: "a", start_timestamp: 6 },
  ];
  const filter_criteria = {
    agent_id: ["a", "b"],
    after_start_timestamp: 5,
    before_start_timestamp: 7,
    after_end_timestamp: 9,
    before_end_timestamp: 10,
  };
  for (const queryForm of [
    "brackets",
    "comma",
    "repeat",
    "indices",
    "json",
    "flat",
  ] as const) {
    const { client } = clientOf(new Service(rows), { queryForm });
    const got = await client.calls
      .iterate({ filter_criteria, limit: 1 })
      .collect();
    expect(
      got.map(({ call_id }) => call_id),
      queryForm,
    ).toEqual(["2", "1"]);
  }
});

describe("options", () => {
  it.each([
    [{ prefetch: -1 }],
    [{ prefetch: Number.NaN }],
    [{ maxItems: Number.NaN }],
    [{ maxPages: -1 }],
    [{ timeoutMs: 0 }],
    [{ timeoutMs: Number.NaN }],
    [{ deadlineMs: -1 }],
    [{ maxRetries: Number.NaN }],
    [{ retryAfterMaxMs: Number.NaN }],
    [{ backoff: { maxMs: Number.NaN } }],
    [{ backoff: { max: 5 } }],
    [{ retryBudget: { burst: -1 } }],
    [{ rateLimit: { requests: 0 } }],
    [{ rateLimit: { requests: 5, perMs: Number.NaN } }],
    [{ queryForm: "deep" }],
    [{ retries: 3 }],
  ])("%o are refused at once", async (options) => {
    const { client, service } = clientOf(new Service());
    expect(() => client.calls.iterate(options as never)).toThrow(InputError);
    expect(service.asked).toHaveLength(0);
  });

  it("a header that HTTP cannot carry is refused before anything is sent, and not shown", async () => {
    const { client, service } = clientOf(new Service());
    const error = await failureOf(
      (async () =>
        client.calls.iterate({ headers: { "x-note": "a\nsecret" } }))(),
    );
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).not.toContain("secret");
    expect(service.asked).toHaveLength(0);
  });

  it.each([
    [{ concurrency: 0 }],
    [{ concurrency: Number.NaN }],
    [{ buffer: -1 }],
    [{ order: "none" }],
    [{ workers: 8 }],
  ])("windows(%o) are refused at once", (options) => {
    expect(() => windows(options as never)).toThrow(InputError);
  });

  it.each([
    [{ apiKey: "" }],
    [{ apiKey: undefined }],
    [{ apiKey: "key\n" }],
    [{ apiKey: "schlüssel" }],
    [{ apiKey, baseUrl: "api.example.com" }],
    [{ apiKey, baseUrl: "https://user:secret@example.com" }],
    [{ apiKey, baseUrl: "https://example.com?x=1" }],
    [{ apiKey, baseUrl: "https://" }],
  ])("createClient(%o) is refused, and does not say the secret", (options) => {
    expect(() => createClient(options as never)).toThrow(InputError);
    expect(() => createClient(options as never)).not.toThrow(
      /key\n|schlüssel|secret/,
    );
  });

  it.each([
    "https://example.com/base/",
    "https://example.com/base",
    "HTTPS://Example.com/base",
  ])("baseUrl %s is what the path is put after", async (baseUrl) => {
    const { client, service } = clientOf(new Service(), { baseUrl });
    await client.calls.list();
    expect(service.asked[0]?.url.href).toBe(
      "https://example.com/base/list-calls",
    );
  });
});

describe("bodies and paths", () => {
  it("a POST is checked before it is sent", async () => {
    const { client, service } = clientOf(new Service());
    const wrong = [
      {},
      { from_number: "+12025550143" },
      { from_number: 1, to_number: "+12025550178" },
      { to: "x" },
    ];
    for (const given of wrong) {
      expect(
        await failureOf(createPhoneCall(client, given as never)),
      ).toBeInstanceOf(InputError);
    }
    for (const sample_rate of [7_999, 48_001, Number.NaN]) {
      expect(
        await failureOf(registerCall(client, { sample_rate } as never)),
      ).toBeInstanceOf(InputError);
    }
    expect(service.asked).toHaveLength(0);
  });

  it.each(["", ".", "..", "\ud800", undefined, null, 7])(
    "get(%j) is refused",
    async (id) => {
      const { client, service } = clientOf(new Service());
      expect(await failureOf(client.calls.get(id as never))).toBeInstanceOf(
        InputError,
      );
      expect(service.asked).toHaveLength(0);
    },
  );

  it.each(["a/b", "a?b", "a#b", "../x", "a b", "ü", "%2F"])(
    "get(%j) asks for just that id",
    async (id) => {
      const { client } = clientOf(new Service([{ call_id: id }]));
      expect(await client.calls.get(id)).toEqual({ call_id: id });
    },
  );
});
