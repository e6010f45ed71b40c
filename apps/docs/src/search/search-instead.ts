import { wordsOf } from "./words-of-path.js";

/** Searches for the words of an address at which there is no page. */
class SearchInstead extends HTMLElement {
  connectedCallback(): void {
    const words = wordsOf(location.pathname);
    const button = this.querySelector("button");
    if (button) {
      button.textContent = words === "" ? "Search" : `Search for “${words}”`;
      button.addEventListener("click", (event) => {
        // The search takes a click outside it for a wish to close it.
        event.stopPropagation();
        openSearch(words);
      });
      this.hidden = false;
    }
  }
}

/** Opens the search of the header, with these words in it. */
function openSearch(words: string): void {
  const search = document.querySelector("site-search");
  const opener = search?.querySelector<HTMLElement>("[data-open-modal]");
  opener?.click();
  if (search && !fillIn(search, words)) {
    fillInLater(search, words);
  }
}

/** @returns Whether the search has its field. */
function fillIn(search: Element, words: string): boolean {
  const input = search.querySelector("input");
  if (input) {
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return input !== null;
}

/** The field comes when the browser has time to load it. */
function fillInLater(search: Element, words: string): void {
  const observer = new MutationObserver(() => {
    if (fillIn(search, words)) {
      observer.disconnect();
    }
  });
  observer.observe(search, {
    childList: true,
    subtree: true,
  });
}

customElements.define("rollcall-search-instead", SearchInstead);
