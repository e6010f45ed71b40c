import type { Call as V3Call } from "@rollcall/core/v3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "../src/calls/call.js";
import { PROFILES } from "../src/calls/computed/agent-profiles.js";
import { VirtualCalls } from "../src/calls/computed/virtual-calls.js";
import { successors } from "../src/calls/v3/legacy-values.js";
import { V3Calls } from "../src/calls/v3/v3-calls.js";
import { createMock } from "../src/create-mock.js";
import { schema } from "./support/spec-schema.js";
import { inProcess } from "./support/transports.js";
import { ask, askPage, idsOf } from "./support/v3-list.js";
import { v3Schema } from "./support/v3-schema.js";

// A call of either version may be given as data. The version that it is of
// answers it unchanged; the other one answers what it would be there.

type Json = Readonly<Record<string, unknown>>;

/** How many calls of a data set are given at once. */
const COUNT = 25;

/** The same calls, as both versions show them. */
interface Given {
  readonly legacy: readonly Call[];
  readonly present: readonly V3Call[];
  readonly seed: number;
}

const profiles = Object.keys(PROFILES) as (keyof typeof PROFILES)[];
const anyCalls = fc
  .record({
    seed: fc.nat(),
    first: fc.nat(900_000_000),
    profile: fc.constantFrom(...profiles),
  })
  .map(({ seed, first, profile }): Given => {
    const calls = new VirtualCalls({ seed, profile, count: 1e9 });
    const v3 = new V3Calls(calls);
    const numbers = Array.from({ length: COUNT }, (_, n) => first + n);
    return {
      seed,
      legacy: numbers.map((n) => calls.callAt(n)),
      present: numbers.map((n) => v3.viewOf(n, Infinity).call as never),
    };
  });

/** Gives calls as data to a mock, and reads them from one path for each. */
async function readBack(
  { seed }: Given,
  data: readonly unknown[],
  path: string,
): Promise<readonly Json[]> {
  const mock = inProcess(createMock({ calls: 0, seed, data: data as never }));
  const answers = await Promise.all(
    (data as readonly Call[]).map(({ call_id }) =>
      ask(mock, "GET", `${path}/${call_id}`),
    ),
  );
  mock.close();
  return answers.map(({ body }) => body as Json);
}

async function everyCalls(check: (given: Given) => Promise<void>) {
  await fc.assert(fc.asyncProperty(anyCalls, check), { numRuns: 25 });
}

/** Two legacy reasons became the same one. */
const isMerged = (reason: unknown) => successors[String(reason)]?.length === 1;

/** The fields of a legacy call that follow from those of the present one. */
function determinedOf(legacy: Json, present: V3Call): Json {
  const isSigned = present.opt_in_signed_url;
  const hasFailure = (present.transcript_with_tool_calls ?? []).some(
    (item) => item.role === "tool_call_result" && item.successful === false,
  );
  const open = [
    // Set for the call, and gone.
    "sample_rate",
    "end_call_after_silence_ms",
    "drop_call_if_machine_detected",
    // Ratings and sentiments that are gone.
    "call_analysis",
    ...(isSigned ? ["recording_url", "public_log_url"] : []),
    ...(hasFailure ? ["transcript_with_tool_calls"] : []),
    ...(isMerged(legacy.disconnection_reason) ? ["disconnection_reason"] : []),
  ];
  const determined = Object.entries(legacy).filter(
    ([name]) => !open.includes(name),
  );
  return Object.fromEntries(determined);
}

describe("a call of the present version that was given", () => {
  it("is answered whole and unchanged by that version", async () => {
    await everyCalls(async (given) => {
      const { present } = given;
      expect(await readBack(given, present, "/v2/get-call")).toEqual(present);
    });
  });

  it("is the legacy call that it was made of, to the legacy version", async () => {
    const validate = schema("call", "Call");
    await everyCalls(async (given) => {
      const { present } = given;
      const answers = await readBack(given, present, "/get-call");
      answers.forEach((answer, n) => {
        expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
        const { [n]: legacy } = given.legacy as readonly Json[];
        const want = determinedOf(legacy as Json, present[n] as V3Call);
        expect(answer).toMatchObject(want);
        const made = Object.keys(answer).filter((name) => !(name in want));
        const names = Object.keys(legacy as Json);
        const known = [...names, "sample_rate"];
        expect(made.filter((name) => !known.includes(name))).toEqual([]);
      });
    });
  });
});

describe("a legacy call that was given", () => {
  it("is answered unchanged by the legacy version", async () => {
    await everyCalls(async (given) => {
      const { legacy } = given;
      expect(await readBack(given, legacy, "/get-call")).toEqual(legacy);
    });
  });

  it("is a whole call of the present version to that one", async () => {
    const validate = v3Schema("call", "Call");
    await everyCalls(async (given) => {
      const { legacy, present } = given;
      const answers = await readBack(given, legacy, "/v2/get-call");
      answers.forEach((answer, n) => {
        expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
        const { call_id, call_type, call_status } = present[n] as V3Call;
        expect(answer).toMatchObject({ call_id, call_type, call_status });
      });
    });
  });
});

describe("a present call with what no generated one has", () => {
  const given = {
    call_id: "mine",
    agent_id: "x",
    agent_version: 4,
    call_type: "phone_call",
    call_status: "not_connected",
    from_number: "+12025550143",
    to_number: "+12125550178",
    direction: "outbound",
    transfer_destination: null,
    brand_new: { a: 1 },
  };

  async function bothOf(call: object) {
    const mock = inProcess(createMock({ calls: 0 }));
    const added = await ask(mock, "POST", "/__rollcall/calls", call);
    expect(added.status).toBe(201);
    return {
      mock,
      legacy: (await ask(mock, "GET", "/get-call/mine")).body as Json,
      present: (await ask(mock, "GET", "/v2/get-call/mine")).body as Json,
    };
  }

  it.each([
    ["user_declined", "dial_busy"],
    ["error_user_not_joined", "dial_no_answer"],
    ["scam_detected", "concurrency_limit_reached"],
    ["of_next_year", "of_next_year"],
  ])("keeps %s, which is %s to the legacy version", async (reason, legacy) => {
    const call = { ...given, disconnection_reason: reason };
    const both = await bothOf(call);
    expect(both.present).toEqual(call);
    expect(both.legacy).toEqual({
      call_id: "mine",
      agent_id: "x",
      audio_websocket_protocol: "twilio",
      audio_encoding: "mulaw",
      sample_rate: 8000,
      call_status: "error",
      from_number: "+12025550143",
      to_number: "+12125550178",
      direction: "outbound",
      disconnection_reason: legacy,
      brand_new: { a: 1 },
    });
  });

  it("gets what is required and was not given", async () => {
    const { call_id, call_status } = given;
    const { present } = await bothOf({
      call_id,
      call_status,
      call_type: "web_call",
    });
    const validate = v3Schema("call", "Call");
    expect(validate(present), JSON.stringify(validate.errors)).toBe(true);
  });

  it("has no word that only the present version knows", async () => {
    const { legacy } = await bothOf({
      ...given,
      call_analysis: {
        call_summary: "s",
        user_sentiment: "Unknown",
        call_successful: false,
      },
      transcript: "Agent: Hi\nTransfer Target: Yes?",
      transcript_object: [
        { role: "agent", content: "Hi", words: [] },
        { role: "transfer_target", content: "Yes?", words: [] },
      ],
      data_storage_setting: "basic_attributes_only",
    });
    expect(legacy).toMatchObject({
      call_analysis: {
        call_summary: "s",
        agent_task_completion_rating: "Incomplete",
      },
      transcript: "Agent: Hi",
      transcript_object: [{ role: "agent", content: "Hi", words: [] }],
      opt_out_sensitive_data_storage: true,
    });
    expect(legacy.call_analysis).not.toHaveProperty("user_sentiment");
  });

  it("is found by the words that it has", async () => {
    const { mock } = await bothOf({
      ...given,
      disconnection_reason: "user_declined",
      start_timestamp: 5,
    });
    const page = await askPage(mock, {
      filter_criteria: {
        disconnection_reason: {
          type: "enum",
          op: "in",
          value: ["user_declined"],
        },
      },
    });
    expect(idsOf(page)).toEqual(["mine"]);
  });

  it("keeps its version where it is changed, and after", async () => {
    const { mock } = await bothOf({ ...given, transcript: "Agent: Hi" });
    const { status, body } = await ask(mock, "PATCH", "/v2/update-call/mine", {
      metadata: { paid: true },
      data_storage_setting: "basic_attributes_only",
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      call_status: "not_connected",
      metadata: { paid: true },
      data_storage_setting: "basic_attributes_only",
    });
    expect(body).not.toHaveProperty("transcript");
    expect(body).not.toHaveProperty("opt_out_sensitive_data_storage");
  });
});

describe("a call with fields that nobody thought of", () => {
  it.each([
    ["a present call", '"call_type":"phone_call"'],
    ["a legacy call", '"audio_websocket_protocol":"twilio"'],
  ])("has no fields of what is named __proto__: %s", async (_name, kind) => {
    const odd = '{"direction":"outbound","call_status":"ended","odd":1}';
    const text = `{"call_id":"a","agent_id":"x",${kind},"__proto__":${odd}}`;
    const data = [JSON.parse(text)];
    const mock = inProcess(createMock({ calls: 0, data }));
    const { body } = await ask(mock, "GET", "/v2/get-call/a");
    expect(body).toMatchObject({ call_id: "a", direction: "inbound" });
    expect(body).not.toHaveProperty("odd");
    expect(body).not.toHaveProperty("call_status");
    const { items } = await askPage(mock, {});
    expect(items).toEqual([body]);
    mock.close();
  });

  it("shows an analysis that is none as it was given", async () => {
    const call = { call_id: "a", agent_id: "x", call_analysis: "soon" };
    const data = [call as unknown as Call];
    const mock = inProcess(createMock({ calls: 0, data }));
    const { body } = await ask(mock, "GET", "/v2/get-call/a");
    expect(body).toHaveProperty("call_analysis", "soon");
    mock.close();
  });

  const misplaced: [beside: unknown, message: RegExp][] = [
    [["agent_tag"], /the beside \["agent_tag"\], not an object/],
    [{ call_id: "b" }, /has call_id under "beside"/],
    [{ agent_id: "y" }, /has agent_id under "beside"/],
    [{ call_status: "ended" }, /has call_status under "beside"/],
    [{ start_timestamp: 1 }, /has start_timestamp under "beside"/],
    [{ end_timestamp: 1 }, /has end_timestamp under "beside"/],
  ];

  it.each(misplaced)(
    "keeps nothing beside it that decides where it is listed: %j",
    async (beside, message) => {
      const mock = inProcess(createMock({ calls: 0 }));
      const given = { call_id: "a", agent_id: "x" };
      await ask(mock, "POST", "/__rollcall/calls", given);
      const before = await ask(mock, "GET", "/v2/get-call/a");
      const requests = [
        ["POST", "/calls", { ...given, beside }],
        ["PATCH", "/calls/a", { beside }],
      ] as const;
      for (const [method, path, body] of requests) {
        const answer = await ask(mock, method, `/__rollcall${path}`, body);
        expect(answer.status).toBe(400);
        expect(answer.body).toMatchObject({
          message: expect.stringMatching(message),
        });
      }
      expect(await ask(mock, "GET", "/v2/get-call/a")).toEqual(before);
      mock.close();
    },
  );

  it("keeps what is set beside it under any name", async () => {
    const beside = '{"__proto__":{"odd":1},"constructor":2}';
    const text = `{"call_id":"a","agent_id":"x","call_type":"web_call","beside":${beside}}`;
    const data = [JSON.parse(text)];
    const mock = inProcess(createMock({ calls: 0, data }));
    const { body } = await ask(mock, "GET", "/v2/get-call/a");
    expect(body).toHaveProperty("constructor", 2);
    expect(body).not.toHaveProperty("odd");
    mock.close();
  });
});

describe("an edit of a call that the mock made up", () => {
  it.each(["recording_url", "transcript"])(
    "takes nothing along with its %s",
    async (field) => {
      const mock = createMock({ calls: 40 });
      const api = inProcess(mock);
      const { items } = await askPage(api, {});
      const collected = items.filter(
        (call) => "collected_dynamic_variables" in call,
      );
      expect(collected).not.toEqual([]);
      for (const call of collected) {
        mock.calls.edit(call.call_id, { [field]: null });
      }
      const after = new Map(
        (await askPage(api, {})).items.map((call) => [call.call_id, call]),
      );
      for (const call of collected) {
        const { collected_dynamic_variables: variables } = call as never;
        expect(after.get(call.call_id)).toMatchObject({
          collected_dynamic_variables: variables,
        });
      }
      mock.close();
    },
  );
});
