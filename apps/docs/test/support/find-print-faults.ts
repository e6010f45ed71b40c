/**
 * Finds what paper should not show and does, and what it should and does not.
 * It runs in the page, while that is shown as it would be printed.
 */
export function findPrintFaults(): string[] {
  const useless = [
    ["the navigation", "nav.sidebar"],
    ["the list of headings", ".right-sidebar, mobile-starlight-toc"],
    ["the way to other pages", ".pagination-links"],
    ["a button that copies", "main .copy"],
    ["a console", "main .con-root"],
    ["a button", "main button"],
  ] as const;
  const shown = useless.filter(([, selector]) => isAnySeen(selector));
  const folded = [
    ...document.querySelectorAll("main details:not([open]) > :not(summary)"),
  ];
  const code = [...document.querySelectorAll("main pre")];
  return [
    ...shown.map(([name]) => `prints ${name}`),
    ...folded.filter(isLost).map((part) => `folds ${nameOf(part)}`),
    ...code.filter(isCut).map((part) => `cuts ${nameOf(part)}`),
  ];

  function isAnySeen(selector: string): boolean {
    return [...document.querySelectorAll(selector)].some((element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && width * height > 0;
    });
  }

  /** Hidden by nothing but the fold around it, whose box keeps its size. */
  function isLost(element: Element): boolean {
    const isMeant = getComputedStyle(element).display === "none";
    return !isMeant && !element.checkVisibility();
  }

  /** Paper cannot scroll. */
  function isCut(element: Element): boolean {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    return scrollWidth > clientWidth || scrollHeight > clientHeight;
  }

  function nameOf(element: Element): string {
    return element.outerHTML.slice(0, 80);
  }
}
