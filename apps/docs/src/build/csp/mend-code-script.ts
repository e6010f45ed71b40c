/** How Expressive Code marks a block that scrolls: as a landmark, unnamed. */
const asLandmark = 'setAttribute("role","region")';
const asGroup = 'setAttribute("role","group")';

/**
 * A page with ten long lines of code would have ten landmarks of no name.
 * People who jump from one to the next are not looking for those.
 */
export function mendCodeScript(script: string): string {
  return script.replaceAll(asLandmark, asGroup);
}
