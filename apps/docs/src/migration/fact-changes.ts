import { toHtml } from "../reference/markdown.js";
import type { Item } from "./item.js";

/** Which bounds and defaults have another value now, as HTML. */
export function listFactChanges(old: Item, revised: Item): string[] {
  const changes: string[] = [];
  for (const [label, before] of old.facts) {
    const now = revised.facts.get(label);
    const isOther = now !== undefined && now !== before;
    if (isOther && label !== "Example") {
      const text = `${label}: \`${before}\` before, \`${now}\` now.`;
      changes.push(toHtml(text));
    }
  }
  return changes;
}
