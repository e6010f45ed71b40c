import type { Finding } from "@rollcall/spec-diff";
import type { Item } from "./item.js";

/** What is below one of these is a thing of its own. */
const ownThings = ["properties", "items", "oneOf", "anyOf", "parameters"];

/** Whether a finding is of the thing itself, and not of something inside. */
export function isAtItem(finding: Finding, item: Item): boolean {
  return item.pointers.some((place) => {
    return isAt(finding.pointer, place);
  });
}

function isAt(pointer: string, place: string): boolean {
  if (pointer === place) {
    return true;
  }
  if (!pointer.startsWith(`${place}/`)) {
    return false;
  }
  const below = pointer.slice(place.length);
  const steps = below.split("/");
  const isInside = steps.some((step) => {
    return ownThings.includes(step);
  });
  return !isInside;
}
