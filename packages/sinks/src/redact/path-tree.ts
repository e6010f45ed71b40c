/** Paths into a value that begin alike, as one tree. */
export interface PathTree<Mark> {
  /** What the path that ends here says. */
  mark: Mark | undefined;
  readonly children: Map<string, PathTree<Mark>>;
}

/** A tree that no path leads into yet. */
export function createTree<Mark>(): PathTree<Mark> {
  return {
    mark: undefined,
    children: new Map(),
  };
}

/** Puts a mark at the end of a path. */
export function addPath<Mark>(
  tree: PathTree<Mark>,
  path: readonly string[],
  mark: Mark,
): void {
  let node = tree;
  for (const name of path) {
    const child = node.children.get(name) ?? createTree<Mark>();
    node.children.set(name, child);
    node = child;
  }
  node.mark = mark;
}

/** The names that a JSON pointer leads through. */
export function namesIn(pointer: string): string[] {
  const names = pointer.split("/").slice(1);
  return names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}
