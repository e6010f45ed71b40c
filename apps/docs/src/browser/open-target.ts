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
  const target = document.getElementById(id);
  if (target?.closest(closed)) {
    openAround(target);
    target.scrollIntoView();
  }
}

const closed = "details:not([open])";

function openAround(target: Element): void {
  let around = target.closest(closed);
  while (around) {
    around.setAttribute("open", "");
    around = around.closest(closed);
  }
}
