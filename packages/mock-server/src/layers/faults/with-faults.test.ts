import { describe, expect, it } from "vitest";
import { bodyText } from "../../api/answer-body.js";
import type { Answerer } from "../../api/answerer.js";
import { errorAnswer, jsonAnswer } from "../../api/make-answer.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import { FaultSet } from "./fault-set.js";
import { parseFault } from "./parse-fault.js";
import { faultHeader, withFaults } from "./with-faults.js";

const ids = ["e", "d", "c", "b", "a"];

/** A tiny list and get-call, newest first. */
const api: Answerer = ({ url }) => {
  const { pathname, searchParams } = new URL(url, "http://mock");
  const call = (id: string) => ({ call_id: id, call_status: "ended" });
  if (pathname.startsWith("/get-call/")) {
    return jsonAnswer(200, call(pathname.slice(10)));
  }
  const limit = Number(searchParams.get("limit") ?? 100);
  if (!(limit >= 1)) {
    return errorAnswer(400, "limit");
  }
  const order =
    searchParams.get("sort_order") === "ascending" ? [...ids].reverse() : ids;
  const start = order.indexOf(searchParams.get("pagination_key") ?? "") + 1;
  return jsonAnswer(200, order.slice(start, start + limit).map(call));
};

function faulty(...texts: string[]) {
  const slept: number[] = [];
  const seen: MockRequest[] = [];
  const inner: Answerer = (request) => {
    seen.push(request);
    return api(request);
  };
  const set = new FaultSet(1, texts.map(parseFault));
  const sleep = async (ms: number) => void slept.push(ms);
  return {
    answer: withFaults(inner, { set, sleep, now: () => 0 }),
    slept,
    seen,
  };
}

const get = (url = "/list-calls", fault?: string): MockRequest => ({
  method: "GET",
  url,
  headers: fault === undefined ? {} : { [faultHeader]: fault },
});

const idsOf = (answer: MockAnswer) =>
  (JSON.parse(bodyText(answer)) as { call_id: string }[]).map((c) => c.call_id);

describe("withFaults", () => {
  it("answers at once, without a promise, while there is nothing to do", () => {
    const answer = faulty().answer(get());
    expect(answer).not.toBeInstanceOf(Promise);
  });

  it.each(["latency=0ms", "latency=0ms;status=503"])(
    "waits for no timer where there is nothing to wait for: %s",
    async (fault) => {
      const { answer, slept } = faulty(fault);
      await answer(get());
      expect(slept).toEqual([]);
    },
  );

  it("waits for the latency before it answers", async () => {
    const { answer, slept } = faulty("latency=30ms");
    expect((await answer(get())).status).toBe(200);
    expect(slept).toEqual([30]);
  });

  it("makes an answer when it is asked for, and holds it back", async () => {
    const waits: (() => void)[] = [];
    const order: string[] = [];
    const inner: Answerer = (request) => {
      order.push(`made ${request.url}`);
      return api(request);
    };
    const sleep = () => new Promise<void>((resolve) => waits.push(resolve));
    const set = new FaultSet(1, [parseFault("latency=30ms")]);
    const answer = withFaults(inner, { set, sleep });
    const urls = ["/get-call/a", "/get-call/b"];
    const answers = urls.map(async (url) => {
      await answer(get(url));
      order.push(`gave ${url}`);
    });
    expect(order).toEqual(urls.map((url) => `made ${url}`));
    await Promise.resolve();
    for (const end of waits) {
      end();
    }
    await Promise.all(answers);
    expect(order.slice(2)).toEqual(urls.map((url) => `gave ${url}`));
  });

  it.each([
    ["status=503", 503, undefined, /"status":"error"/],
    [
      "status=429;retry-after=2",
      429,
      "2",
      /Account rate limited, please throttle your requests\./,
    ],
    [
      "status=429;retry-after=date(5)",
      429,
      "Thu, 01 Jan 1970 00:00:05 GMT",
      /rate limited/,
    ],
    ["status=429;retry-after=absurd", 429, "277403", /rate limited/],
    ["html=502", 502, undefined, /<h1>502 Bad Gateway<\/h1>/],
  ])(
    "with %s answers %d instead of the API",
    async (fault, status, retryAfter, body) => {
      const { answer, seen } = faulty(fault);
      const got = await answer(get());
      expect(got.status).toBe(status);
      expect(got.headers["retry-after"]).toBe(retryAfter);
      expect(bodyText(got)).toMatch(body);
      expect(seen).toHaveLength(0);
    },
  );

  it.each([
    ["reset=before-headers", { kind: "reset", at: "before-headers" }],
    ["reset=during-headers", { kind: "reset", at: "during-headers" }],
    ["reset=after-headers", { kind: "reset", at: "after-headers" }],
    ["stall=7", { kind: "stall", afterBytes: 7 }],
    ["stall=999999", { kind: "stall", afterBytes: 191 }],
    ["cut=half", { kind: "cut", afterBytes: 95 }],
  ])(
    "with %s lets the API answer and the transport misbehave",
    async (fault, mischief) => {
      const { answer, seen } = faulty(fault);
      expect((await answer(get())).mischief).toEqual(mischief);
      expect(seen).toHaveLength(1);
    },
  );

  it("truncates the body of an answer that says so in its length", async () => {
    const got = await faulty("truncate=half").answer(get());
    expect(got.headers["content-length"]).toBe(String(bodyText(got).length));
    expect(got.mischief).toBeUndefined();
    expect(() => JSON.parse(bodyText(got))).toThrow(SyntaxError);
  });

  it("sends the right bytes under the wrong content type", async () => {
    const got = await faulty("content-type=text/html").answer(get());
    expect(got.headers["content-type"]).toBe("text/html");
    expect(idsOf(got)).toEqual(ids);
  });

  it("adds fields and values that a client cannot know", async () => {
    const [call] = JSON.parse(
      bodyText(await faulty("unknown=all").answer(get())),
    );
    expect(call).toMatchObject({
      call_id: "e",
      call_status: "not_connected",
      call_type: "phone_call",
    });
    const [fields] = JSON.parse(
      bodyText(await faulty("unknown=fields").answer(get())),
    );
    expect(fields.call_status).toBe("ended");
    const one = JSON.parse(
      bodyText(await faulty("unknown=enums").answer(get("/get-call/a"))),
    );
    expect(one).toEqual({ call_id: "a", call_status: "not_connected" });
  });

  it.each([
    ["/list-calls?limit=2&pagination_key=d", ["e", "d"]],
    ["/list-calls?limit=1&pagination_key=d", ["d"]],
    ["/list-calls?limit=2&pagination_key=b&sort_order=ascending", ["a", "b"]],
    ["/list-calls?limit=2", ["e", "d"]],
    ["/list-calls?limit=0&pagination_key=d", undefined],
  ])("repeats the page that %s comes after", async (url, want) => {
    const got = await faulty("page=repeat").answer(get(url));
    if (want) {
      expect(idsOf(got)).toEqual(want);
    } else {
      expect(got.status).toBe(400);
    }
  });

  it("takes the fault of one request from its header, instead of those in force", async () => {
    const { answer } = faulty("status=503;first=1");
    expect((await answer(get("/list-calls", "status=500"))).status).toBe(500);
    expect((await answer(get())).status).toBe(503);
    expect((await answer(get())).status).toBe(200);
  });

  it.each([
    ["status=2", /Header x-rollcall-fault.*400 to 599/],
    ["status=503;rate=0.5", /leave out rate.*Accepted: \\"status=503\\"/],
  ])(
    "answers the header %s with a 400 that explains",
    async (header, message) => {
      const got = await faulty().answer(get("/list-calls", header));
      expect(got.status).toBe(400);
      expect(bodyText(got)).toMatch(message);
    },
  );
});
