import { describe, expect, it } from "vitest";
import type { Call } from "../../calls/call.js";
import { VirtualCalls } from "../../calls/computed/calls.js";
import { DATA_END } from "../../calls/computed/data-options.js";
import { Workspace } from "../../calls/workspace.js";
import type { FieldTest } from "../filters/call-test.js";
import { planFilters } from "../filters/fast-paths.js";
import { BlockCache } from "./block-cache.js";
import type { ListQuery } from "./list-query.js";
import { PageWriter } from "./page-writer.js";
import { Search } from "./search.js";

const tagged: FieldTest = {
  kind: "field",
  path: ["metadata", "tag"],
  op: "eq",
  value: "here",
};

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
  const text = new TextDecoder().decode(search.bytes);
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
    const search = new Search(workspace, query, DATA_END);
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

describe("a page that has to be searched for", () => {
  const write = (workspace: Workspace, isAbandoned?: () => boolean) =>
    new PageWriter(new BlockCache(0)).write({
      workspace,
      query: queryFor(tagged),
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
});
