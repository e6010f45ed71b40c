import { tighter } from "./join-rules.js";
import { commonTypes } from "./json-types.js";
import type { Shape } from "./own-shape.js";
import type { Node } from "./resolve-node.js";

/** What both shapes say. */
export function mergeShapes(a: Shape, b: Shape): Shape {
  return {
    node: a.node,
    pointer: a.pointer,
    types: commonTypes(a.types, b.types),
    keywords: mergeMaps(a.keywords, b.keywords, tighter),
    inner: mergeMaps(a.inner, b.inner, bothRules),
    properties: mergeMaps(a.properties, b.properties, both),
    patternProperties: mergeMaps(
      a.patternProperties,
      b.patternProperties,
      both,
    ),
    prefixItems: mergeLists(a.prefixItems, b.prefixItems),
    required: new Set([...a.required, ...b.required]),
    unions: [...a.unions, ...b.unions],
  };
}

function mergeMaps(
  a: ReadonlyMap<string, Node>,
  b: ReadonlyMap<string, Node>,
  join: (a: Node, b: Node, name: string) => Node,
): ReadonlyMap<string, Node> {
  const merged = new Map(a);
  for (const [name, node] of b) {
    const present = a.get(name);
    const joined = present ? join(present, node, name) : node;
    merged.set(name, joined);
  }
  return merged;
}

/** What two parts exclude is what either of them excludes. */
function bothRules(a: Node, b: Node, name: string): Node {
  if (name !== "not") {
    return both(a, b);
  }
  return {
    value: { anyOf: [a.value, b.value] },
    pointer: a.pointer,
  };
}

function both(a: Node, b: Node): Node {
  const { others = [] } = a;
  return {
    ...a,
    others: [...others, b],
  };
}

/** Place by place; where one list is longer, the other says nothing. */
function mergeLists(a: readonly Node[], b: readonly Node[]): readonly Node[] {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return longer.map((node, index) => {
    const other = shorter[index];
    if (other) {
      return both(node, other);
    }
    return node;
  });
}
