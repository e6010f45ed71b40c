/** Loads a stylesheet that the page has not needed before. */
export async function loadStyle(href: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
  try {
    await waitFor(link);
  } catch {
    link.remove();
    throw new Error(`${href} cannot be fetched.`);
  }
}

function waitFor(link: HTMLLinkElement): Promise<Event> {
  return new Promise((loaded, failed) => {
    link.addEventListener("load", loaded);
    link.addEventListener("error", failed);
  });
}
