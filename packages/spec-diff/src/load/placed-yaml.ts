import {
  type Alias,
  isAlias,
  isMap,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { PlacedValue } from "./placed-value.js";
import { isMerge, offsetOf } from "./yaml-reader.js";

type Targets = ReadonlyMap<Alias, Node>;

/** The place of a YAML value, and of what it holds. */
export class PlacedYaml implements PlacedValue {
  readonly offset: number;
  readonly #node: unknown;
  readonly #targets: Targets;
  #children: ReadonlyMap<string, PlacedYaml> | undefined;

  constructor(node: unknown, offset: number, targets: Targets) {
    this.#node = node;
    this.offset = offset;
    this.#targets = targets;
  }

  child(name: string): PlacedYaml | undefined {
    this.#children ??= this.#readChildren();
    return this.#children.get(name);
  }

  #readChildren(): ReadonlyMap<string, PlacedYaml> {
    const node = this.#behind(this.#node);
    if (isSeq(node)) {
      const items = node.items as Node[];
      const entries = items.map((item, index) => this.#item(item, index));
      return new Map(entries);
    }
    if (isMap(node)) {
      return new Map(this.#entries(node));
    }
    return new Map();
  }

  #item(item: Node, index: number): [string, PlacedYaml] {
    const place = new PlacedYaml(item, offsetOf(item), this.#targets);
    return [String(index), place];
  }

  /** Those of `<<` come first, so that the object's own replace them. */
  #entries({ items }: YAMLMap): [string, PlacedYaml][] {
    const pairs = items as Pair<Node, Node | null>[];
    const merges = pairs.filter(isMerge);
    const own = pairs.filter((pair) => !isMerge(pair));
    const lastFirst = merges.toReversed();
    const merged = lastFirst.flatMap(({ value }) => this.#readMerged(value));
    const entries = own.map((pair) => this.#entry(pair));
    return [...merged, ...entries];
  }

  #entry({ key, value }: Pair<Node, Node | null>): [string, PlacedYaml] {
    const scalar = this.#behind(key) as { value?: unknown };
    const place = new PlacedYaml(value, offsetOf(key), this.#targets);
    return [String(scalar.value), place];
  }

  #readMerged(value: Node | null): [string, PlacedYaml][] {
    const node = this.#behind(value);
    if (isSeq(node)) {
      const items = node.items as Node[];
      const lastFirst = items.toReversed();
      return lastFirst.flatMap((item) => this.#readMerged(item));
    }
    if (isMap(node)) {
      return this.#entries(node);
    }
    return [];
  }

  #behind(node: unknown): unknown {
    if (isAlias(node)) {
      return this.#targets.get(node);
    }
    return node;
  }
}
