/**
 * Finds what is wrong with a page's title, description and headings, and
 * whether it scrolls sideways. It runs in the page.
 */
export function findOutlineFaults(): string[] {
  const faults: string[] = [];
  if (document.title.trim() === "") {
    faults.push("has no title");
  }
  const description = document.querySelector("meta[name=description]");
  if (!description?.getAttribute("content")?.trim()) {
    faults.push("has no description");
  }
  const firsts = document.querySelectorAll("h1");
  if (firsts.length !== 1) {
    faults.push(`has ${firsts.length} headings of the first level`);
  }
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) {
    faults.push(`scrolls ${over} px sideways`);
  }
  return [...faults, ...findSkippedLevels()];

  function findSkippedLevels(): string[] {
    const headings = [
      ...document.querySelectorAll("main :is(h1,h2,h3,h4,h5,h6)"),
    ];
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    return headings.flatMap((heading, index) => {
      const before = levels[index - 1] ?? 0;
      const level = levels[index] ?? 0;
      const isSkipped = level > before + 1;
      return isSkipped
        ? [`skips a level before "${heading.textContent?.trim()}"`]
        : [];
    });
  }
}
