import { describe, expect, it } from "vitest";
import {
  type Answered,
  connectModel,
  createCalls,
  type Model,
} from "./model.js";

const mock = createCalls(40);

/** What the API says of the calls that the tests ask for. */
async function readCalls(): Promise<Record<string, unknown>[]> {
  const answer = await mock.fetch("http://mock/list-calls?limit=40", {
    headers: { authorization: "Bearer any" },
  });
  return (await answer.json()) as Record<string, unknown>[];
}

/** One answer of each tool, and of each call. */
async function askAll(model: Model, ids: readonly string[]) {
  const fields =
    "call_id,from_number,to_number,metadata,transcript,transcript_object,call_analysis,retell_llm_dynamic_variables";
  const answers: Answered[] = [
    ...(await model.callAll("list_calls")),
    ...(await model.callAll("list_calls", { fields })),
    ...(await model.callAll("grep_transcripts", { pattern: ".", context: 2 })),
    ...(await model.callAll("call_stats", { by: "agent" })),
  ];
  for (const id of ids) {
    answers.push(await model.call("get_call", { id }));
    answers.push(await model.call("get_call", { id, fields }));
    answers.push(...(await model.callAll("get_transcript", { id })));
  }
  expect(answers.filter(({ isError }) => isError)).toEqual([]);
  return answers
    .map(({ text, data }) => text + JSON.stringify(data))
    .join("\n");
}

/** All that strangers said, and all that is kept about them. */
function privateTexts(calls: readonly Record<string, unknown>[]) {
  const numbers = calls.flatMap(({ from_number, to_number }) => [
    from_number,
    to_number,
  ]);
  const kept = calls.flatMap((call) => [
    ...leavesOf(call.metadata),
    ...leavesOf(call.retell_llm_dynamic_variables),
  ]);
  const said = calls.flatMap(({ transcript_object }) => {
    const turns = (transcript_object ?? []) as { content: string }[];
    return turns.map(({ content }) => content);
  });
  const isTelling = (text: unknown) => String(text ?? "").length > 5;
  return {
    numbers: numbers.filter(isTelling) as string[],
    texts: [...kept, ...said].filter(isTelling) as string[],
  };
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  return Object.values(Object(value)).flatMap(leavesOf);
}

/** Those that are to be found. */
const findIn = (answers: string, texts: readonly string[]) => {
  return texts.filter((text) => answers.includes(text));
};

describe.each(["v1", "v3"] as const)("what a model sees of %s", (api) => {
  it("has no number, no name and nothing that was said", async () => {
    const calls = await readCalls();
    const ids = calls.slice(0, 6).map(({ call_id }) => String(call_id));
    const model = await connectModel({ api, fetch: mock.fetch });
    const answers = await askAll(model, ids);
    const { numbers, texts } = privateTexts(calls);
    expect(numbers.length).toBeGreaterThan(20);
    expect(texts.length).toBeGreaterThan(50);
    expect(findIn(answers, [...numbers, ...texts])).toEqual([]);
    expect(answers).not.toContain("access_token");
    expect(answers).toContain('"redacted":["phone","name","text"]');
    await model.close();
  });

  it("has what was said where the person says so, and no number", async () => {
    const calls = await readCalls();
    const ids = calls.slice(0, 6).map(({ call_id }) => String(call_id));
    const flags = { reveal: ["text"] };
    const model = await connectModel({ api, fetch: mock.fetch, flags });
    const answers = await askAll(model, ids);
    const { numbers, texts } = privateTexts(calls);
    expect(findIn(answers, numbers)).toEqual([]);
    expect(findIn(answers, texts).length).toBeGreaterThan(50);
    await model.close();
  });
});

describe("a model", () => {
  it("sees all but secrets with --no-redact", async () => {
    const [call] = await readCalls();
    const flags = { redact: false };
    const model = await connectModel({ fetch: mock.fetch, flags });
    const { data } = await model.call("get_call", { id: call?.call_id });
    expect(data.call).toMatchObject({ metadata: call?.metadata });
    expect(data).not.toHaveProperty("redacted");
  });

  it.each([["redact"], ["no_redact"], ["reveal"], ["from"], ["api"], ["demo"]])(
    "cannot decide on %s",
    async (name) => {
      const model = await connectModel({ fetch: mock.fetch });
      const { isError, text } = await model.call("list_calls", {
        [name]: true,
      });
      expect(isError).toBe(true);
      expect(text).toContain(`list_calls has no argument "${name}"`);
    },
  );

  it("finds no hidden number by its digits", async () => {
    const own = createCalls(1);
    const said = "Call me at +12025550143, please.";
    own.calls.add([
      {
        call_id: "call_number",
        start_timestamp: Date.parse("2026-11-20T10:00:00Z"),
        transcript_object: [{ role: "user", content: said, words: [] }],
      },
    ]);
    const model = await connectModel({ fetch: own.fetch });
    const search = async (pattern: string) => {
      const { data } = await model.call("grep_transcripts", { pattern });
      return data.hits;
    };
    expect(await search("202555")).toEqual([]);
    const hits = await search("Call me at");
    expect(hits).toMatchObject([{ text: `[text, ${said.length} characters]` }]);
    expect(hits).not.toMatchObject([{ matches: expect.anything() }]);
  });

  it("is shown what would hide in what was said", async () => {
    const own = createCalls(1);
    const content = "a\u202eb\u200bc\u001b[2J\u{e0041}\nd";
    own.calls.add([
      {
        call_id: "call_hidden",
        start_timestamp: Date.parse("2026-11-20T10:00:00Z"),
        transcript_object: [{ role: "user", content, words: [] }],
        metadata: { "k\u202e": "v" },
      },
    ]);
    const flags = { redact: false };
    const model = await connectModel({ fetch: own.fetch, flags });
    const id = "call_hidden";
    const { data } = await model.call("get_transcript", { id });
    expect(data.turns).toMatchObject([
      { text: "a\\u202eb\\u200bc\\u001b[2J\\udb40\\udc41\nd" },
    ]);
    const { data: whole } = await model.call("get_call", { id });
    expect(whole.call).toMatchObject({ metadata: { "k\\u202e": "v" } });
  });
});
