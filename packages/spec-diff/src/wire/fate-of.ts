/** What became of something, as the end of a sentence about it. */
export function fateOf(sides: {
  readonly old?: unknown;
  readonly new?: unknown;
}): "is new" | "is gone" | "changed" {
  if (sides.old === undefined) {
    return "is new";
  }
  if (sides.new === undefined) {
    return "is gone";
  }
  return "changed";
}
