import { describe, expect, it } from "vitest";
import { VirtualCalls } from "../computed/virtual-calls.js";
import type { News } from "../news/news.js";
import { entryOf } from "../stored/entry.js";
import { V3Calls } from "./v3-calls.js";

const calls = new VirtualCalls({ seed: 5, count: 3000, size: "short" });
const END = Number.MAX_SAFE_INTEGER;

const phoneCalls = {
  kind: "branch",
  has: [],
  property: "call_type",
  tokens: ["phone_call"],
} as const;

function property(
  news: Partial<Extract<News, { kind: "property" }>>,
): Extract<News, { kind: "property" }> {
  return {
    kind: "property",
    path: "/spare",
    steps: [],
    name: "spare",
    isRequired: false,
    stage: "registered",
    recipe: { kind: "boolean" },
    ...news,
  };
}

function allWith(...news: News[]) {
  const v3 = new V3Calls(calls, news);
  const all = Array.from({ length: calls.count }, (_, i) => v3.viewOf(i, END));
  return all.map(({ call }) => call);
}

function shareOf(all: readonly object[], isNew: (call: object) => boolean) {
  return all.filter(isNew).length / all.length;
}

describe("what only the spec knows of a call of the present version", () => {
  it("is in one call of a hundred, at its end", () => {
    const all = allWith(property({}));
    const share = shareOf(all, (call) => Object.keys(call).at(-1) === "spare");
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.02);
  });

  it("is in calls of its kind alone", () => {
    const all = allWith(property({ steps: [phoneCalls] }));
    const having = all.filter((call) => "spare" in call);
    const kinds = new Set(having.map((call) => call.call_type));
    expect(kinds).toEqual(new Set(["phone_call"]));
  });

  it("is deep inside where the spec has it there, and nowhere else", () => {
    const all = allWith(
      property({ steps: [{ kind: "property", name: "call_cost" }] }),
    );
    const plain = allWith();
    const changed = all.filter(
      (call, i) => JSON.stringify(call) !== JSON.stringify(plain[i]),
    );
    expect(changed.length).toBeGreaterThan(5);
    for (const { call_cost: cost } of changed) {
      expect(cost).toHaveProperty("spare");
    }
  });

  it("comes with its stage", () => {
    const v3 = new V3Calls(calls, [
      property({ isRequired: true, stage: "ended" }),
    ]);
    const [i = 0] = Array.from({ length: 50 }, (_, n) => n).filter(
      (n) => calls.durationOf(n) > 0,
    );
    const started = v3.viewOf(i, calls.startOf(i)).call;
    const ended = v3.viewOf(i, calls.endOf(i)).call;
    expect(started).not.toHaveProperty("spare");
    expect(ended).toHaveProperty("spare");
  });

  it("is added to a stored call of its kind where it has to be there", () => {
    const required = property({ isRequired: true, steps: [phoneCalls] });
    const v3 = new V3Calls(calls, [required]);
    const shown = [
      { call_id: "call_web", audio_websocket_protocol: "web" },
      { call_id: "call_phone", audio_websocket_protocol: "twilio" },
    ].map((call) => v3.viewOf(entryOf(call as never), END).call);
    expect(shown.map((call) => "spare" in call)).toEqual([false, true]);
  });
});
