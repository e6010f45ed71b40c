import { wordsOf } from "./words-of-path.js";

/** Searches for the words of an address at which there is no page. */
class SearchInstead extends HTMLElement {
  connectedCallback(): void {
    const words = wordsOf(location.pathname);
    const button = this.querySelector("button");
    if (button) {
      button.textContent = words === "" ? "Search" : `Search for “${words}”`;
      button.addEventListener("click", () => search(words));
      this.hidden = false;
    }
  }
}

/** Opens the search of the header, with these words in it. */
function search(words: string): void {
  const opener = document.querySelector<HTMLElement>(
    "site-search [data-open-modal]",
  );
  opener?.click();
  const input = document.querySelector<HTMLInputElement>("site-search input");
  if (input) {
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("rollcall-search-instead", SearchInstead);
