import { describe, expect, it } from "vitest";
import type { Call } from "../../calls/call.js";
import { DATA_END } from "../../calls/computed/data-options.js";
import { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import { Workspace } from "../../calls/workspace.js";
import type { FieldTest } from "../filters/call-test.js";
import { planFilters } from "../filters/filter-plan.js";
import { BlockCache } from "./block-cache.js";
import type { ListQuery } from "./list-query.js";
import { PageWriter } from "./page-writer.js";
import { Search } from "./search-page.js";

const tagged: FieldTest = {
  kind: "field",
  path: ["metadata", "tag"],
  op: "eq",
  value: "here",
};

function endsFrom(instant: number): FieldTest {
  return { kind: "field", path: ["end_timestamp"], op: "ge", value: instant };
}

function queryFor(test: FieldTest, ascending = true): ListQuery {
  const filters = planFilters([test]);
  return { ascending, limit: 100, cursor: undefined, filters };
}

const workspaceOf = (count: number) =>
  new Workspace(0, new VirtualCalls({ count, size: "short" }), 0);

/** Puts a mark that the search looks for on a computed call. */
function tag({ calls }: Workspace, number: number): Call {
  return { ...calls.callAt(number), metadata: { tag: "here" } };
}

function idsIn(search: Search): string[] {
  const text = Buffer.concat(search.pieces).toString();
  const found = JSON.parse(`[${text.slice(0, -1)}]`) as Call[];
  return found.map(({ call_id }) => call_id);
}

describe("a search goes on where it stood, although calls change", () => {
  it.each([
    ["oldest first", true],
    ["newest first", false],
  ])("%s", (_name, ascending) => {
    const workspace = workspaceOf(60);
    const { calls } = workspace;
    const inOrder = (n: number) => (ascending ? n : 59 - n);
    for (const n of [3, 20, 40]) {
      workspace.put(tag(workspace, inOrder(n)));
    }
    const query = queryFor(tagged, ascending);
    const search = new Search({ workspace, query, now: DATA_END });
    // Each step looks at one call: its time is over when it begins.
    for (let n = 0; n < 30; n++) {
      search.runUntil(0);
    }
    workspace.put(tag(workspace, inOrder(2)));
    workspace.put(tag(workspace, inOrder(29)));
    workspace.put(tag(workspace, inOrder(50)));
    workspace.remove(calls.idOf(inOrder(40)), DATA_END);
    expect(search.runUntil(Infinity)).toBe(true);
    const wanted = [3, 20, 50].map((n) => calls.idOf(inOrder(n)));
    expect(idsIn(search)).toEqual(wanted);
  });
});

describe("a search by ends alone stops between calls that do not match", () => {
  // So many that thousands start within the longest length of one.
  const count = 1_000_000_000;

  it.each([
    ["oldest first", true],
    ["newest first", false],
  ])("and loses none of them: %s", (_name, ascending) => {
    const workspace = workspaceOf(count);
    const { calls } = workspace;
    // Beyond all computed calls: only edited ones end there.
    const end = DATA_END + 1;
    const query = queryFor(endsFrom(end), ascending);
    const edit = (number: number) =>
      workspace.put({ ...calls.callAt(number), end_timestamp: end });
    const backwards = [9_000, 5_001, 5_000, 2_049, 1_025, 1_024, 1_023, 1];
    const wanted = backwards.map((n) => count - n);
    for (const number of wanted) {
      edit(number);
    }
    const search = new Search({ workspace, query, now: DATA_END });
    const { start_timestamp = 0, ...other } = calls.callAt(count - 7);
    const ended = { ...other, start_timestamp, end_timestamp: start_timestamp };
    let steps = 1;
    while (!search.runUntil(0)) {
      // Each change makes the search begin a new walk where it stands.
      workspace.put({ ...ended, metadata: { steps } });
      steps++;
    }
    const inOrder = ascending ? wanted : [...wanted].reverse();
    expect(idsIn(search)).toEqual(inOrder.map((n) => calls.idOf(n)));
    expect(steps).toBeGreaterThan(wanted.length + 1);
  });
});

describe("a page that has to be searched for", () => {
  const write = (
    workspace: Workspace,
    isAbandoned?: () => boolean,
    test: FieldTest = tagged,
  ) =>
    new PageWriter(new BlockCache(0)).write({
      workspace,
      query: queryFor(test),
      now: DATA_END,
      isAbandoned,
    });

  it("comes later, and others are answered meanwhile", async () => {
    let turns = 0;
    const page = write(workspaceOf(1_000_000_000), () => turns === 5);
    expect(page).toBeInstanceOf(Promise);
    const other = setInterval(() => turns++, 0);
    // Ends, because nobody waits for it any more: it would take days.
    expect(Buffer.concat([...(await page)]).toString()).toBe("[]");
    clearInterval(other);
  });

  it("is searched for in slices, too, where only its ends are asked for", async () => {
    const workspace = workspaceOf(1_000);
    const pageOf = async (isAbandoned: () => boolean) =>
      Buffer.concat([...(await write(workspace, isAbandoned, endsFrom(0)))]);
    expect((await pageOf(() => false)).length).toBeGreaterThan(2);
    // Only what is done in slices asks whether somebody still waits.
    expect((await pageOf(() => true)).toString()).toBe("[]");
  });
});
