/** Where the guide to a version is. */
export function guideOf(version: string): string {
  return `/guides/from-the-legacy-list-to-${version}/`;
}
