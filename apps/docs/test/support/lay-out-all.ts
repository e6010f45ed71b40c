/**
 * Lays out what the page leaves for later, as if somebody had scrolled through
 * it: what is left has the size of a guess, and what is measured in it would
 * seem to reach out of it. It runs in the page.
 */
export function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [sheet];
}
