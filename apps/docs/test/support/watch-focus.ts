import type { Page } from "playwright-core";

interface Reached {
  /** What no key has reached. */
  readonly missed: readonly string[];
  /** What looks the same with the focus as without. */
  readonly unseen: readonly string[];
}

interface Watch {
  readonly count: number;
  report(): Reached;
}

declare global {
  var focusWatch: Watch;
}

/** Notes whatever gets the focus, and whether one sees it. It runs in the page. */
export function watchFocus(): void {
  const reached = new Set<Element>();
  const unseen: string[] = [];
  const targets = listTargets();
  const looks = new Map(targets.map((target) => [target, lookOf(target)]));
  document.addEventListener("focusin", note);
  globalThis.focusWatch = { count: targets.length, report };

  function note({ target }: FocusEvent): void {
    if (target instanceof Element) {
      reached.add(target);
      if (lookOf(target) === looks.get(target)) {
        unseen.push(nameOf(target));
      }
    }
  }

  function report(): Reached {
    const missed = targets.filter((target) => {
      return target.checkVisibility() && !reached.has(target);
    });
    return { missed: missed.map(nameOf), unseen };
  }

  function listTargets(): Element[] {
    const all = document.querySelectorAll(
      "a[href], button, input, select, textarea, summary, [tabindex]",
    );
    return [...all].filter((element) => {
      const isLeftOut =
        element.closest("[tabindex='-1'], [disabled]") === element;
      return (
        element.checkVisibility({ visibilityProperty: true }) && !isLeftOut
      );
    });
  }

  function lookOf(element: Element): string {
    const { outline, boxShadow, borderColor, backgroundColor } =
      getComputedStyle(element);
    return [outline, boxShadow, borderColor, backgroundColor].join();
  }

  function nameOf(element: Element): string {
    return element.outerHTML.slice(0, 120);
  }
}

/**
 * Holds Tab until everything had its turn. Chromium stops at what scrolls, too,
 * so that there are more stops than targets.
 */
export async function pressThrough(page: Page): Promise<Reached> {
  const count = await page.evaluate(() => globalThis.focusWatch.count);
  await holdTab(page, count);
  for (let more = 0; more < count; more += 10) {
    const { missed } = await report(page);
    if (missed.length === 0) {
      break;
    }
    await holdTab(page, 10);
  }
  return await report(page);
}

/** The browser need not draw what the focus only passes. */
async function holdTab(page: Page, stops: number): Promise<void> {
  const all = Array.from({ length: stops }, () => page.keyboard.down("Tab"));
  await Promise.all(all);
  await page.keyboard.up("Tab");
}

function report(page: Page): Promise<Reached> {
  return page.evaluate(() => globalThis.focusWatch.report());
}
