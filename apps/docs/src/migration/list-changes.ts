import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import type { Item } from "./item.js";

/** What these say, the columns of a table show, or a table of its own. */
const shownElsewhere = [
  "operation-moved",
  "property-removed",
  "property-added",
  "required-property-added",
  "parameter-removed",
  "enum-added",
  "enum-removed",
];

/** What is different about something that both versions have, as HTML. */
export function listChanges(
  { findings }: Compared,
  old: Item,
  revised: Item,
): string[] {
  const found = findings.filter((finding) => {
    const { pointers } = finding.side === "old" ? old : revised;
    const isItsOwn = pointers.some((pointer) => isAt(finding, pointer));
    return isItsOwn && !shownElsewhere.includes(finding.code);
  });
  const messages = found.map(({ message }) => `${toSentence(message)}`);
  const texts = new Set([...listFactChanges(old, revised), ...messages]);
  return [...texts].map(toHtml);
}

/** Whether a finding is of a place itself, and not of a property inside. */
function isAt({ pointer }: Finding, place: string): boolean {
  if (pointer === place) {
    return true;
  }
  const rest = pointer.slice(place.length);
  const isBelow = pointer.startsWith(`${place}/`);
  return isBelow && !/\/(properties|items|oneOf|anyOf)\//.test(`${rest}/`);
}

/** `Default: 100 is 50 now.` */
function listFactChanges(old: Item, revised: Item): string[] {
  const changes: string[] = [];
  for (const [label, before] of old.facts) {
    const now = revised.facts.get(label);
    const isOther = now !== undefined && now !== before;
    if (isOther && label !== "Example") {
      changes.push(`${label}: \`${before}\` before, \`${now}\` now.`);
    }
  }
  return changes;
}

function toSentence(message: string): string {
  const first = message.charAt(0).toUpperCase();
  return `${first}${message.slice(1)}.`;
}
