import type { Finding } from "@rollcall/spec-diff";
import type { Item } from "./item.js";

/** What is below one of these is a thing of its own. */
const ownThings = ["properties", "items", "oneOf", "anyOf", "parameters"];

/** Whether a finding is of the thing itself, and not of something inside. */
export function isAtItem({ pointer }: Finding, { pointers }: Item): boolean {
  return pointers.some((place) => {
    return isAt(pointer, place);
  });
}

function isAt(pointer: string, place: string): boolean {
  if (pointer === place) {
    return true;
  }
  if (!pointer.startsWith(`${place}/`)) {
    return false;
  }
  const below = pointer.slice(place.length + 1);
  const steps = below.split("/");
  return !steps.some((step) => {
    return ownThings.includes(step);
  });
}
