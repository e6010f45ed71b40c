import { loadStyle } from "../../browser/load-style.js";
import { bringsForm } from "../share/share-link.js";
import { loadConsole, type Mount } from "./load-console.js";

/**
 * Stands in for a console until somebody wants it: until the button is pressed,
 * or a link brings a filled form. Only then are its parts fetched.
 */
class OpenConsole extends HTMLElement {
  #isOpening = false;

  connectedCallback(): void {
    const button = this.querySelector("button");
    button?.addEventListener("click", () => void this.#openByButton());
    addEventListener("hashchange", this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener("hashchange", this.#follow);
  }

  readonly #follow = (): void => {
    if (bringsForm(location.hash)) {
      void this.#open();
    }
  };

  /** The button that had the focus is gone: the form has it then. */
  async #openByButton(): Promise<void> {
    const root = this.parentElement;
    await this.#open();
    const first = root?.querySelector<HTMLElement>("select, input, textarea");
    first?.focus();
  }

  async #open(): Promise<void> {
    if (this.#isOpening) {
      return;
    }
    this.#isOpening = true;
    const mount = await this.#load();
    this.#isOpening = false;
    const root = this.parentElement;
    if (mount && root) {
      this.remove();
      mount(root);
    }
  }

  async #load(): Promise<Mount | undefined> {
    const { kind = "", href = "", styles = "" } = this.dataset;
    this.#say("Opening …");
    try {
      const parts = [loadConsole(kind, href), loadStyle(styles)] as const;
      const [mount] = await Promise.all(parts);
      return mount;
    } catch (error) {
      const { message } = error as Error;
      this.#say(`The console cannot be opened: ${message} Try it again.`);
      return undefined;
    }
  }

  #say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status) {
      status.textContent = words;
    }
  }
}

customElements.define("rollcall-open-console", OpenConsole);
