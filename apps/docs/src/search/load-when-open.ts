import { loadStyle } from "../browser/load-style.js";
import styles from "./search.css?url&no-inline";

/** What Starlight says of its search; only Pagefind reads it. */
type Options = Readonly<Record<string, unknown>>;

/**
 * Stands in for Pagefind's own class. Starlight makes one on every page, as
 * soon as the browser is idle. This one fetches Pagefind, the largest script of
 * a page by far, when somebody opens the search.
 */
export class PagefindUI {
  constructor(options: Options) {
    const dialog = document.querySelector("site-search dialog");
    if (dialog instanceof HTMLDialogElement) {
      runOnceOpen(dialog, () => showSearch(options));
    }
  }
}

/** The search may be open already: its button works before the page is idle. */
function runOnceOpen(dialog: HTMLDialogElement, run: () => void): void {
  const observer = new MutationObserver(check);
  observer.observe(dialog, { attributeFilter: ["open"] });
  check();

  function check() {
    if (dialog.open) {
      observer.disconnect();
      run();
    }
  }
}

async function showSearch(options: Options): Promise<void> {
  const [{ PagefindUI }] = await Promise.all([
    import("virtual:rollcall/pagefind-ui"),
    loadStyle(styles),
  ]);
  new PagefindUI({
    ...options,
    autofocus: true,
  });
}
