import { shorten } from "../report/shorten.js";
import type { Difference } from "./type-pair.js";

type Texts = Pick<Difference, "before" | "after">;

/** A type that is no longer than this is shown whole. */
const whole = 60;

const longest = 200;

/** Shortens a type and the type in its place for a sentence. */
export function showTypes({ before = "", after = "" }: Texts) {
  return {
    before: showBeside(before, after),
    after: showBeside(after, before),
  };
}

/** Of a long union, only the members that the other one does not have. */
function showBeside(text: string, other: string): string {
  if (text.length <= whole) {
    return text;
  }
  const members = text.split(" | ");
  const others = new Set(other.split(" | "));
  const own = members.filter((member) => !others.has(member));
  const isShared = own.length < members.length;
  const shown = isShared ? ["…", ...own] : own;
  return shorten(shown.join(" | "), longest);
}
