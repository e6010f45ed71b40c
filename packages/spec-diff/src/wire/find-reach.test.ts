import { describe, expect, test } from "vitest";
import { findReach } from "./find-reach.js";

function graph(links: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const edgesOf = (node: string) => {
    asked.push(node);
    return links[node] ?? [];
  };
  return {
    asked,
    edgesOf,
  };
}

describe("Who reaches a node of a graph", () => {
  test.each<[string, Record<string, string[]>, Record<string, bigint>]>([
    ["is who enters at it", {}, { a: 1n, b: 2n }],
    ["is who enters before it", { a: ["b", "c"] }, { a: 1n, b: 3n, c: 1n }],
    [
      "is everybody who enters a circle",
      { a: ["c"], b: ["d"], c: ["d"], d: ["c", "e"] },
      { a: 1n, b: 2n, c: 3n, d: 3n, e: 3n },
    ],
    [
      "is told by any of several ways",
      { a: ["x", "y"], x: ["z"], y: ["z"], b: ["y"] },
      { a: 1n, b: 2n, x: 1n, y: 3n, z: 3n },
    ],
    ["does not depend on who leads to itself", { a: ["a"] }, { a: 1n, b: 2n }],
  ])("%s", (_, links, reached) => {
    const entries = new Map([
      ["a", 1n],
      ["b", 2n],
    ]);
    const { edgesOf } = graph(links);
    const found = findReach({
      entries,
      edgesOf,
    });
    expect(Object.fromEntries(found)).toEqual(reached);
  });

  test("asks each node once, however densely they are linked", () => {
    const nodes = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const { asked, edgesOf } = graph(
      Object.fromEntries(nodes.map((node) => [node, nodes])),
    );
    const entries = new Map(
      nodes.map((node, index) => [node, 1n << BigInt(index)]),
    );
    const found = findReach({
      entries,
      edgesOf,
    });
    const everybody = (1n << 300n) - 1n;
    expect(asked).toHaveLength(300);
    expect(new Set(found.values())).toEqual(new Set([everybody]));
  });
});
