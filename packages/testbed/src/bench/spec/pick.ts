/** One of some things, spread over all of them. */
export function pick<Thing>(things: readonly Thing[], at: number): Thing {
  const spread = at * 7;
  const index = spread % things.length;
  const thing = things[index];
  if (thing === undefined) {
    throw new Error("There is nothing to pick from.");
  }
  return thing;
}
