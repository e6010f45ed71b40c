/** Each place of a kind on the page, with the facts that it was built with. */
export function readPlaces<Facts>(
  selector: string,
): { readonly root: HTMLElement; readonly facts: Facts }[] {
  const roots = document.querySelectorAll<HTMLElement>(selector);
  return [...roots].map((root) => {
    const json = root.querySelector("script[type='application/json']");
    return { root, facts: JSON.parse(json?.textContent ?? "{}") as Facts };
  });
}
