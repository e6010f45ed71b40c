/** A graph: where it is entered, by whom, and where each node leads. */
export interface Graph {
  /** Those who enter at a node, each a bit. */
  readonly entries: ReadonlyMap<string, bigint>;
  readonly edgesOf: (node: string) => readonly string[];
}

/**
 * Finds who reaches each node, as bits: one bit for each who enters. Each link
 * is followed once, however many enter and however dense the links are.
 */
export function findReach({ entries, edgesOf }: Graph): Map<string, bigint> {
  const links = linksFrom(entries.keys(), edgesOf);
  const reached = new Map(entries);
  for (const circle of circlesIn(links)) {
    const everybody = joinBits(circle, reached);
    for (const node of circle) {
      reached.set(node, everybody);
      for (const next of links.get(node) ?? []) {
        const known = reached.get(next) ?? 0n;
        reached.set(next, known | everybody);
      }
    }
  }
  return reached;
}

type Links = ReadonlyMap<string, readonly string[]>;

function joinBits(
  nodes: readonly string[],
  reached: ReadonlyMap<string, bigint>,
): bigint {
  let all = 0n;
  for (const node of nodes) {
    all |= reached.get(node) ?? 0n;
  }
  return all;
}

/**
 * All nodes that can be reached, each after those that it leads to, but where
 * they lead back to it.
 */
function linksFrom(starts: Iterable<string>, edgesOf: Graph["edgesOf"]): Links {
  const links = new Map<string, readonly string[]>();
  const finished = new Map<string, readonly string[]>();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const node = waiting.at(-1) as string;
    const known = links.get(node);
    if (known) {
      waiting.pop();
      finished.set(node, known);
      continue;
    }
    const edges = edgesOf(node);
    links.set(node, edges);
    for (const next of edges) {
      if (!links.has(next)) {
        waiting.push(next);
      }
    }
  }
  return finished;
}

/**
 * The nodes that lead to each other, together; each circle before those that it
 * leads to (Kosaraju's algorithm).
 */
function circlesIn(links: Links): string[][] {
  const back = reverseLinks(links);
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const node of [...links.keys()].reverse()) {
    if (!seen.has(node)) {
      circles.push(circleOf(node, back, seen));
    }
  }
  return circles;
}

function circleOf(start: string, back: Links, seen: Set<string>): string[] {
  const circle = [start];
  seen.add(start);
  for (const node of circle) {
    for (const previous of back.get(node) ?? []) {
      if (!seen.has(previous)) {
        seen.add(previous);
        circle.push(previous);
      }
    }
  }
  return circle;
}

function reverseLinks(links: Links): Links {
  const back = new Map<string, string[]>();
  for (const [node, edges] of links) {
    for (const next of edges) {
      const known = back.get(next) ?? [];
      known.push(node);
      back.set(next, known);
    }
  }
  return back;
}
