import { describe, expect, test } from "vitest";
import { fakeService, json } from "../../test/support/fake-fetch.js";
import * as legacy from "../index.js";
import * as present from "./index.js";

const call = { call_id: "call_1", start_timestamp: 1_700_000_000_000 };

/** A checkpoint after a call, of a list without filters. */
async function checkpointOf(
  { createClient }: Pick<typeof legacy | typeof present, "createClient">,
  answer: object,
) {
  const { options } = fakeService([json(answer)]);
  const calls = createClient(options).calls.iterate();
  await calls.next();
  return calls.checkpoint;
}

const ofLegacy = await checkpointOf(legacy, [call]);
const ofPresent = await checkpointOf(present, {
  items: [call],
  has_more: true,
  pagination_key: "key",
});

describe("a checkpoint names the version whose list it is of", () => {
  const { options } = fakeService([]);
  const { calls: legacyCalls } = legacy.createClient(options);
  const { calls: presentCalls } = present.createClient(options);

  test("and the other version refuses it before anything is sent", () => {
    expect(() => presentCalls.iterate({ resume: ofLegacy })).toThrow(
      "Cannot resume: the checkpoint is of /list-calls, not of /v3/list-calls",
    );
    expect(() => legacyCalls.pages({ resume: ofPresent })).toThrow(
      "Cannot resume: the checkpoint is of /v3/list-calls, not of /list-calls",
    );
  });

  test("and its own version takes it, written as JSON and read again", () => {
    const stored = JSON.parse(JSON.stringify([ofLegacy, ofPresent]));
    expect(() => legacyCalls.iterate({ resume: stored[0] })).not.toThrow();
    expect(() => presentCalls.iterate({ resume: stored[1] })).not.toThrow();
  });
});

test("a checkpoint tells filters apart by every character of them", async () => {
  const { options } = fakeService([json({ items: [call], has_more: false })]);
  const { calls } = present.createClient(options);
  const about = (mood: string) => ({ filter_criteria: { metadata: { mood } } });
  const begun = calls.iterate(about("\u{1f600}"));
  await begun.next();
  const resume = begun.checkpoint;
  expect(() => calls.iterate({ ...about("\u{1f600}"), resume })).not.toThrow();
  expect(() => calls.iterate({ ...about("\u{1f601}"), resume })).toThrow(
    "of other filters",
  );
});
