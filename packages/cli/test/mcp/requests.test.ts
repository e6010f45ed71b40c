import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectModel, createCalls } from "./model.js";

const mock = createCalls(20);
const connect = (api: "v1" | "v3" = "v1") => {
  return connectModel({ api, fetch: mock.fetch });
};

/** The tool, what it is given, and what it says. */
const wrong: [string, Record<string, unknown>, RegExp][] = [
  [
    "get_call",
    { id: "call_nobody" },
    /^the API knows no call call_nobody\.\nCheck the id/,
  ],
  ["get_transcript", { id: "call_nobody" }, /knows no call call_nobody/],
  ["get_call", {}, /^get_call needs one id\.\nGive id: the id of a call\.$/],
  ["get_call", { id: "../../etc/passwd" }, /is no id of a call/],
  ["get_call", { id: { a: 1 } }, /^id takes texts and numbers, and no objects/],
  ["list_calls", { limit: 0 }, /^limit "0" is no count/],
  ["list_calls", { page: 2 }, /no argument "page"\.\nIt takes limit, fields/],
  [
    "list_calls",
    { status: "asleep" },
    /^status "asleep" is not known: use registered/,
  ],
  [
    "list_calls",
    { where: "state=ended" },
    /^where, column 1: .* no state.*\nstate=ended\n\^{5}$/,
  ],
  ["list_calls", { since: "2026-02-30" }, /^since "2026-02-30"/],
  [
    "list_calls",
    { sort_order: ["ascending", "descending"] },
    /^sort_order was given twice/,
  ],
  ["list_calls", { cursor: "abc" }, /^cursor is none that this tool gave/],
  ["grep_transcripts", { pattern: "a(b" }, /"a\(b" is no pattern/],
  [
    "grep_transcripts",
    { pattern: "a", role: "dog" },
    /^role "dog" is none of its values: give agent, user\./,
  ],
  [
    "grep_transcripts",
    { pattern: "a", ignore_case: "yes" },
    /^ignore_case is true or false/,
  ],
  ["call_stats", { by: "moon" }, /^by "moon" is none of its values/],
];

describe("a wrong request", () => {
  it.each(wrong)("of %s with %o says what to do", async (name, given, want) => {
    const model = await connect();
    const { isError, text } = await model.call(name, given);
    expect({ isError, text }).toEqual({
      isError: true,
      text: expect.stringMatching(want),
    });
    await model.close();
  });

  it("names what the other version calls it", async () => {
    const model = await connect("v3");
    const { text } = await model.call("list_calls", { duration_ms: "long" });
    expect(text).toMatch(/^duration_ms "long" is no number/);
    await model.close();
  });

  it("for a tool that is not there is an error of the protocol", async () => {
    const model = await connect();
    await expect(model.call("delete_call")).rejects.toThrow(
      /no tool "delete_call"/,
    );
    await model.close();
  });

  it("with any cursor ends as an answer or an error, and goes on", async () => {
    const model = await connect();
    const { data } = await model.call("list_calls", { limit: 3 });
    const right = String(data.next_cursor);
    const cut = fc.nat({ max: right.length }).map((at) => right.slice(0, at));
    const json = fc
      .json()
      .map((text) => Buffer.from(text).toString("base64url"));
    const cursors = fc.oneof(fc.string(), cut, json);
    const property = fc.asyncProperty(cursors, async (cursor) => {
      const { text } = await model.call("list_calls", { limit: 3, cursor });
      expect(text).not.toBe("");
    });
    await fc.assert(property, { numRuns: 60 });
    expect(
      await model.call("list_calls", { limit: 4, cursor: right, tz: null }),
    ).toMatchObject({ isError: false });
    expect(
      await model.call("list_calls", { tz: "UTC", cursor: right }),
    ).toMatchObject({
      isError: true,
      text: expect.stringMatching(
        /other arguments.*\nGive all arguments as they were/,
      ),
    });
    await model.close();
  });
});

describe("what the API refuses", () => {
  it.each([
    [401, /401.*\nCheck the API key/s],
    [429, /429.*\nWait, or ask more slowly/s],
    [404, /does not answer the list of v1 .*\nTry --api v3/s],
  ])(
    "with a %d is told with what to do, and without the key",
    async (status, want) => {
      const body = { status: "error", message: "No +12025550143\u202e" };
      const refuse = async () => Response.json(body, { status });
      const model = await connectModel({
        fetch: refuse,
        io: { env: { RETELL_API_KEY: "key_secret_0123" } },
      });
      const { isError, text } = await model.call("list_calls");
      expect({ isError, text }).toEqual({
        isError: true,
        text: expect.stringMatching(want),
      });
      expect(text).not.toMatch(/key_secret|\u202e|12025550143/);
      await model.close();
    },
  );

  it("for want of a key is told, and a key that comes later is used", async () => {
    const env: Record<string, string> = { XDG_CONFIG_HOME: "/nonexistent" };
    const model = await connectModel({ fetch: mock.fetch, io: { env } });
    const refused = await model.call("list_calls");
    expect(refused.isError).toBe(true);
    expect(refused.text).toMatch(/rollcall login|RETELL_API_KEY/);
    env.RETELL_API_KEY = "key_any";
    expect(await model.call("list_calls")).toMatchObject({ isError: false });
    await model.close();
  });
});

describe("a request that is cancelled", () => {
  it("ends what it asked the API, and the server goes on", async () => {
    const asked: (AbortSignal | null | undefined)[] = [];
    let isSlow = true;
    let begin = () => {};
    const began = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const slow: typeof fetch = (url, init) => {
      if (!isSlow) {
        return mock.fetch(url, init);
      }
      const { signal } = init ?? {};
      asked.push(signal);
      begin();
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
      });
    };
    const model = await connectModel({ fetch: slow });
    const abort = new AbortController();
    const given = { name: "list_calls", arguments: {} };
    const options = { signal: abort.signal };
    const call = model.client.callTool(given, undefined, options);
    await began;
    abort.abort("enough");
    await expect(call).rejects.toThrow();
    await expect
      .poll(() => asked.map((signal) => signal?.aborted))
      .toEqual([true]);
    isSlow = false;
    expect(await model.call("list_calls")).toMatchObject({ isError: false });
    await model.close();
  });
});

describe("the tools", () => {
  it.each(["v1", "v3"] as const)(
    "of %s only read, and take what the spec has",
    async (api) => {
      const model = await connect(api);
      const { tools } = await model.client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        "list_calls",
        "get_call",
        "get_transcript",
        "grep_transcripts",
        "call_stats",
      ]);
      for (const {
        annotations,
        description,
        inputSchema,
        outputSchema,
      } of tools) {
        expect(annotations).toMatchObject({
          readOnlyHint: true,
          destructiveHint: false,
        });
        expect(inputSchema).toMatchObject({ additionalProperties: false });
        expect(outputSchema).toBeDefined();
        expect(description).not.toBe("");
      }
      const [list] = tools;
      const names = Object.keys(list?.inputSchema.properties ?? {});
      expect(list?.description).toMatch(/said or written by strangers/);
      expect(names).toEqual(
        expect.arrayContaining(
          ["since", "where", "agent_id", "cursor"].filter((name) => {
            return api === "v1" || name !== "agent_id";
          }),
        ),
      );
      expect(
        names.filter((name) => /page_size|skip|total|from$/.test(name)),
      ).toEqual([]);
      await model.close();
    },
  );

  it("are told with what is hidden, and how expressions are written", async () => {
    const model = await connect("v3");
    const words = model.client.getInstructions();
    expect(words).toMatch(
      /Hidden in answers: phone, name, text\..*--reveal phone/,
    );
    expect(words).toContain("where: tests with");
    await model.close();
  });
});
