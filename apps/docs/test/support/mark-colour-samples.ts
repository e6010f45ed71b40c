/**
 * Marks words for the check of their contrast: some of each mix of colour, size
 * and grounds. A page has thousands of words and few mixes, and words of one
 * mix have one contrast. It runs in the page.
 */
export function markColourSamples(): void {
  const mark = "data-colour-sample";
  const most = 5;
  const grounds = new Map<Element, string>();
  const counts = new Map<string, number>();
  for (const old of document.querySelectorAll(`[${mark}]`)) {
    old.removeAttribute(mark);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (hasWords(element) && isSeen(element)) {
      const mix = mixOf(element);
      const count = counts.get(mix) ?? 0;
      counts.set(mix, count + 1);
      element.toggleAttribute(mark, count < most);
    }
  }

  function hasWords(element: Element): boolean {
    const hasValue = element.matches("input, select, textarea");
    const texts = [...element.childNodes].filter((node) => {
      return node.nodeType === Node.TEXT_NODE && node.textContent?.trim();
    });
    return hasValue || texts.length > 0;
  }

  function isSeen(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility() && width * height > 0;
  }

  function mixOf(element: Element): string {
    const style = getComputedStyle(element);
    const { color, fontSize, fontWeight, textShadow } = style;
    // A control that is disabled may be pale, and so may its label.
    const isOff = element.closest("[disabled], [aria-disabled], label");
    return [
      color,
      fontSize,
      fontWeight,
      textShadow,
      isOff?.outerHTML,
      groundOf(element),
    ].join();
  }

  /** What lies under an element. What floats may lie on anything. */
  function groundOf(element: Element): string {
    const known = grounds.get(element);
    if (known !== undefined) {
      return known;
    }
    const { parentElement } = element;
    const outer = parentElement ? groundOf(parentElement) : "";
    const style = getComputedStyle(element);
    const { backgroundColor, backgroundImage, opacity, position } = style;
    const isFloating = position === "absolute";
    const place = isFloating ? String(grounds.size) : position;
    const own = [backgroundColor, backgroundImage, opacity, place].join();
    const isPlain =
      own === "rgba(0, 0, 0, 0),none,1,static" ||
      own === "rgba(0, 0, 0, 0),none,1,relative";
    const ground = isPlain ? outer : `${outer}/${own}`;
    grounds.set(element, ground);
    return ground;
  }
}
