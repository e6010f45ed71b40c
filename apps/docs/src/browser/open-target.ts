/**
 * Opens whatever is folded around what the address points to: now, when the
 * address changes, and when somebody follows the same link again.
 */
export function openTargets(): void {
  openTarget(location.hash);
  window.addEventListener("hashchange", () => openTarget(location.hash));
  document.addEventListener("click", openLinked);
}

function openLinked({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest("a") : null;
  const isOnThisPage = link?.pathname === location.pathname;
  if (link && isOnThisPage) {
    openTarget(link.hash);
  }
}

function openTarget(hash: string): void {
  const id = decodeURIComponent(hash.slice(1));
  const element = document.getElementById(id);
  const opened = openAround(element);
  if (opened > 0) {
    element?.scrollIntoView();
  }
}

/** Opens what is closed around an element, and counts it. */
function openAround(element: Element | null): number {
  let opened = 0;
  let around = element?.closest("details:not([open])");
  while (around) {
    around.setAttribute("open", "");
    opened += 1;
    around = around.parentElement?.closest("details:not([open])");
  }
  return opened;
}
