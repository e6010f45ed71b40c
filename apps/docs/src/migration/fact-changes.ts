import { toHtml } from "../reference/markdown.js";
import type { Item } from "./item.js";

/** Which bounds and defaults have another value now, as HTML. */
export function listFactChanges(old: Item, revised: Item): string[] {
  const changes: string[] = [];
  for (const [label, before] of old.facts) {
    const now = revised.facts.get(label);
    if (now === undefined) {
      continue;
    }
    const isSame = now === before;
    const isExample = label === "Example";
    if (isSame) {
      continue;
    }
    if (isExample) {
      continue;
    }
    const was = `\`${before}\` before`;
    const is = `\`${now}\` now`;
    const change = toHtml(`${label}: ${was}, ${is}.`);
    changes.push(change);
  }
  return changes;
}
