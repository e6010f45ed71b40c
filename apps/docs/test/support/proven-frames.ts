import type { Page } from "playwright-core";

/**
 * The navigation beside a page is thousands of elements and the same on most
 * pages, so that checks would do little else. Each one is checked on the first
 * page that has it, in each look; on the others it is taken away.
 */
export class ProvenFrames {
  readonly #proven = new Set<string>();

  /** Takes the navigation away, if it was proven on another page. */
  async leaveOut(page: Page): Promise<string> {
    const frame = await page.evaluate(readFrame);
    if (this.#proven.has(frame)) {
      await page.evaluate(emptyFrame);
    }
    return frame;
  }

  /** Notes that nothing is wrong with it. */
  prove(frame: string): void {
    this.#proven.add(frame);
  }
}

/** Its markup, but for where the reader is, and how it is seen. */
function readFrame(): string {
  const markup = document.querySelector(".sidebar-content")?.innerHTML ?? "";
  const { theme } = document.documentElement.dataset;
  const current = / aria-current="page"/g;
  return [innerWidth, theme, markup.replace(current, "")].join(" ");
}

function emptyFrame(): void {
  document.querySelector(".sidebar-content")?.replaceChildren();
}
