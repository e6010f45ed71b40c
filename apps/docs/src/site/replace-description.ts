/** A tag as Starlight writes it. */
interface HeadTag {
  readonly attrs?: Record<string, unknown> | undefined;
}

const names: readonly unknown[] = ["description", "og:description"];

/**
 * Says what a page is about. Starlight says what the site is about, where a
 * page does not say it of itself; and it hands its own tags out to be changed.
 */
export function replaceDescription(
  head: readonly HeadTag[],
  description: string,
): void {
  for (const { attrs = {} } of head) {
    const isDescription = names.includes(attrs.name ?? attrs.property);
    if (isDescription) {
      attrs.content = description;
    }
  }
}
