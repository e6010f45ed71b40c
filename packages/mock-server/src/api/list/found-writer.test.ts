import { expect, it } from "vitest";
import { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import { Workspace } from "../../calls/workspace.js";
import { planFilters } from "../filters/filter-plan.js";
import { BLOCK, BlockCache, type WriteCall } from "./block-cache.js";
import { FoundWriter } from "./found-writer.js";
import type { ListQuery } from "./list-query.js";

const workspace = new Workspace(0, new VirtualCalls({ count: 100 }), 0);

function queryIn(ascending: boolean): ListQuery {
  const filters = planFilters([]);
  return { ascending, limit: 100, cursor: undefined, filters };
}

/** Asks for neighbours, and says how many calls were written for it, and what. */
function createAsker() {
  let written = 0;
  const write: WriteCall = (out, { now }, number) => {
    written += 1;
    workspace.calls.write(out, number, now);
  };
  const cache = new BlockCache(1 << 20, write);
  const writer = new FoundWriter(cache, (out, listing, call) =>
    write(out, listing, call as number),
  );
  return (count: number, ascending: boolean) => {
    const before = written;
    const listing = { workspace, query: queryIn(ascending), now: 2e12 };
    const slices = writer.slicesOf(listing, 70, count);
    return {
      written: written - before,
      json: Buffer.concat(slices).toString(),
    };
  };
}

it.each([true, false])(
  "writes a few calls alone until they are asked for again; ascending: %s",
  (ascending) => {
    const ask = createAsker();
    const first = ask(2, ascending);
    const again = ask(2, ascending);
    const later = ask(2, ascending);
    expect(first.written).toBe(2);
    expect(again.written).toBe(BLOCK);
    expect(later.written).toBe(0);
    expect([again.json, later.json]).toEqual([first.json, first.json]);
  },
);

it("writes whole blocks for many calls at once", () => {
  const ask = createAsker();
  expect(ask(20, true).written).toBe(BLOCK);
});
