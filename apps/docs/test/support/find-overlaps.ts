/**
 * Finds text that lies on other text, or under a button that copies. It runs in
 * the page: whatever it needs is in it.
 */
export function findOverlaps(): string[] {
  interface Box {
    readonly owner: Element;
    readonly text: string;
    readonly rect: DOMRect;
  }

  // Less than this is the shade of a line's height, not an overlap.
  const slack = 4;
  const clips = new Map<Element, DOMRect>();
  const boxes = [...listTexts(), ...listButtons()];
  boxes.sort((one, other) => one.rect.top - other.rect.top);
  return boxes.flatMap(findLowerOnes).slice(0, 10);

  function findLowerOnes(box: Box, index: number): string[] {
    const found: string[] = [];
    for (const other of boxes.slice(index + 1)) {
      if (other.rect.top > box.rect.bottom - slack) {
        break;
      }
      const isOther = other.owner !== box.owner;
      if (isOther && isWide(intersect(box.rect, other.rect))) {
        found.push(`"${box.text}" overlaps "${other.text}"`);
      }
    }
    return found;
  }

  function listTexts(): Box[] {
    const main = document.querySelector("main") ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: Box[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (owner && text !== "" && isSeen(owner)) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()];
        found.push(...rects.flatMap((rect) => boxOf(owner, text, rect)));
      }
    }
    return found;
  }

  /** Hovering shows them on a desktop: there they count as well. */
  function listButtons(): Box[] {
    const buttons = [...document.querySelectorAll("main .copy button")];
    const seen = buttons.filter((button) => button.checkVisibility());
    return seen.flatMap((button) => {
      return boxOf(button, "copy button", button.getBoundingClientRect());
    });
  }

  function isSeen(element: Element): boolean {
    return element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
    });
  }

  /** What is left of a box inside everything that scrolls or cuts it off. */
  function boxOf(owner: Element, text: string, rect: DOMRect): Box[] {
    const visible = intersect(rect, clipOf(owner));
    if (!isWide(visible)) {
      return [];
    }
    return [{ owner, text: text.slice(0, 40), rect: visible }];
  }

  function clipOf(element: Element): DOMRect {
    const known = clips.get(element);
    if (known !== undefined) {
      return known;
    }
    const { parentElement } = element;
    const outer = parentElement
      ? clipOf(parentElement)
      : new DOMRect(-1e6, -1e6, 2e6, 2e6);
    const { overflowX, clipPath } = getComputedStyle(element);
    const isCut = overflowX !== "visible" || clipPath !== "none";
    const own = element.getBoundingClientRect();
    const clip = isCut ? intersect(outer, own) : outer;
    clips.set(element, clip);
    return clip;
  }

  function intersect(one: DOMRect, other: DOMRect): DOMRect {
    const left = Math.max(one.left, other.left);
    const top = Math.max(one.top, other.top);
    const right = Math.min(one.right, other.right);
    const bottom = Math.min(one.bottom, other.bottom);
    return new DOMRect(
      left,
      top,
      Math.max(0, right - left),
      Math.max(0, bottom - top),
    );
  }

  function isWide({ width, height }: DOMRect): boolean {
    return width > slack && height > slack;
  }
}
