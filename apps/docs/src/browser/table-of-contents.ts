/** A heading that stands less than this below the bars is being read. */
const belowBars = 64;

interface Entry {
  readonly link: HTMLAnchorElement;
  readonly heading: HTMLElement;
}

/**
 * Marks in a table of contents what is being read. Starlight's own script
 * searches and watches every element of the page, which takes a phone half
 * a second where there are ten thousand. Its table on phones is made of this.
 */
export class StarlightTOC extends HTMLElement {
  #current = this.querySelector("a[aria-current='true']");
  #isDue = false;

  /** Starlight's table on phones shows its text, too. */
  protected set current(link: HTMLAnchorElement) {
    this.#current?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    this.#current = link;
  }

  connectedCallback(): void {
    addEventListener("scroll", this.#markSoon, { passive: true });
    addEventListener("resize", this.#markSoon);
    this.#markSoon();
  }

  disconnectedCallback(): void {
    removeEventListener("scroll", this.#markSoon);
    removeEventListener("resize", this.#markSoon);
  }

  /** Once a frame, however often the page says that it has moved. */
  readonly #markSoon = (): void => {
    if (!this.#isDue) {
      this.#isDue = true;
      requestAnimationFrame(() => this.#mark());
    }
  };

  #mark(): void {
    this.#isDue = false;
    const entry = this.checkVisibility() ? this.#findRead() : undefined;
    if (entry && entry.link !== this.#current) {
      this.current = entry.link;
    }
  }

  /** The last heading that has reached the top, or else the first one. */
  #findRead(): Entry | undefined {
    const entries = this.#listEntries();
    // A page that was just opened has nothing to measure.
    if (scrollY === 0) {
      return entries[0];
    }
    const line = this.#bottomOfBars() + belowBars;
    const count = countAbove(entries, line);
    return entries[Math.max(count - 1, 0)];
  }

  #listEntries(): Entry[] {
    const links = [...this.querySelectorAll("a")];
    return links.flatMap((link) => {
      const id = decodeURIComponent(link.hash.slice(1));
      const heading = document.getElementById(id);
      if (heading) {
        return {
          link,
          heading,
        };
      }
      return [];
    });
  }

  /** Of the page's header and, on a phone, of this table under it. */
  #bottomOfBars(): number {
    const own = this.querySelector("summary");
    const bar = own ?? document.querySelector("header");
    return bar?.getBoundingClientRect().bottom ?? 0;
  }
}

/**
 * How many headings stand above a line. They come in the order of the page, so
 * few are looked at: what is far away need not be laid out for that.
 */
function countAbove(entries: readonly Entry[], line: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const top = entries[middle]?.heading.getBoundingClientRect().top ?? 0;
    if (top <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

customElements.define("starlight-toc", StarlightTOC);
