/**
 * The group of a value of an enum: `unknown` for a value that is in none of the
 * groups, `undefined` for what is no text.
 */
export function groupOf<Group extends string>(
  groups: Readonly<Record<string, Group>>,
  value: string | null | undefined,
): Group | "unknown" | undefined {
  if (typeof value !== "string") {
    return undefined;
  }
  if (Object.hasOwn(groups, value)) {
    return groups[value];
  }
  return "unknown";
}
