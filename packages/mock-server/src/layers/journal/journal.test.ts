import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorAnswer, jsonAnswer } from "../../api/make-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import { Ring } from "../../util/ring.js";
import { Journal } from "./journal.js";
import { presentJournal } from "./present-journal.js";
import { withJournal } from "./with-journal.js";

const clock = { now: () => 1_700_000_000_000 };
const encoder = new TextEncoder();
const key = "key_live_0123456789";

function ask(url: string, more: Partial<MockRequest> = {}): MockRequest {
  return {
    method: "GET",
    url,
    headers: { authorization: `Bearer ${key}`, accept: "*/*" },
    ...more,
  };
}

describe("Ring", () => {
  it("holds the newest of everything pushed since it was cleared", () => {
    const steps = fc.array(
      fc.oneof(fc.integer(), fc.constant("clear" as const)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), steps, (capacity, given) => {
        const ring = new Ring<number>(capacity);
        let model: number[] = [];
        for (const step of given) {
          if (step === "clear") {
            ring.clear();
          } else {
            ring.push(step);
          }
          model = step === "clear" ? [] : [step, ...model].slice(0, capacity);
        }
        expect([...ring.newestFirst()]).toEqual(model);
        expect(ring.size).toBe(model.length);
      }),
    );
  });
});

describe("withJournal", () => {
  function journaled(
    inner = (request: MockRequest) =>
      jsonAnswer(request.url === "/bad" ? 400 : 200, []),
  ) {
    const journal = new Journal({ capacity: 3, bodyBytes: 30 });
    let time = 0;
    const answer = withJournal(inner, {
      journal,
      clock,
      stopwatch: () => (time += 0.25),
    });
    return { journal, answer };
  }

  it("keeps the last requests with status, size and time, newest first", async () => {
    const { journal, answer } = journaled();
    for (const url of ["/1", "/2", "/bad", "/4"]) {
      await answer(ask(url));
    }
    expect(
      presentJournal(journal).map((e) => [e.number, e.url, e.status]),
    ).toEqual([
      [4, "/4", 200],
      [3, "/bad", 400],
      [2, "/2", 200],
    ]);
    expect(presentJournal(journal)[0]).toMatchObject({
      at: clock.now(),
      method: "GET",
      bytes: 2,
      took_ms: 0.25,
    });
  });

  it.each([
    [{ path: "/b" }, ["/bad"]],
    [{ status: 200 }, ["/4", "/2"]],
    [{ since: 3 }, ["/4"]],
    [{ limit: 2 }, ["/4", "/bad"]],
    [{ method: "POST" }, []],
  ])("filters by %j", async (filter, want) => {
    const { journal, answer } = journaled();
    for (const url of ["/1", "/2", "/bad", "/4"]) {
      await answer(ask(url));
    }
    expect(presentJournal(journal, filter).map((e) => e.url)).toEqual(want);
  });

  it("shows no key: not in headers, not in the query, not in the body", async () => {
    const { journal, answer } = journaled();
    const body = encoder.encode(`{"api_key":"${key}"}`);
    const headers = { "x-api-key": key, cookie: key, authorization: key };
    await answer(
      ask(`/list-calls?api_key=${key}&pagination_key=c1`, {
        method: "POST",
        headers,
        body,
      }),
    );
    const text = JSON.stringify(presentJournal(journal));
    expect(text).not.toContain(key);
    expect(text).not.toContain("0123");
    expect(text).toContain("pagination_key=c1");
  });

  it("keeps the start of a long body, and says how much is left out", async () => {
    const { journal, answer } = journaled();
    const body = encoder.encode(`{"agent_id":"${"a".repeat(100)}"}`);
    await answer(ask("/register-call", { method: "POST", body }));
    body.fill(0);
    expect(presentJournal(journal)[0]).toMatchObject({
      body: `{"agent_id":"${"a".repeat(17)}`,
      body_left_out: 85,
    });
  });

  it("waits for answers that take time, and counts an engine that throws as a 500", async () => {
    const { journal, answer } = journaled((request) => {
      if (request.url === "/throw") {
        return Promise.reject(new Error("no")) as never;
      }
      return Promise.resolve(errorAnswer(429, "slow down")) as never;
    });
    const pending = answer(ask("/slow"));
    expect(presentJournal(journal)[0]?.status).toBe(0);
    await pending;
    await expect(answer(ask("/throw"))).rejects.toThrow("no");
    expect(presentJournal(journal).map((e) => e.status)).toEqual([500, 429]);
    expect(journal.counters.statuses()).toEqual([
      [429, 1],
      [500, 1],
    ]);
  });

  it("notes what was done on purpose to the request that is being judged", async () => {
    const journal = new Journal();
    const answer = withJournal(
      (request) => {
        if (request.url === "/2") {
          journal.note("status=503");
        }
        return jsonAnswer(200, []);
      },
      { journal, clock },
    );
    for (const url of ["/1", "/2", "/3"]) {
      await answer(ask(url));
    }
    expect(presentJournal(journal).map((e) => e.fault)).toEqual([
      undefined,
      "status=503",
      undefined,
    ]);
    expect(journal.counters.faults()).toEqual([["status=503", 1]]);
  });
});
