/** What is folded of fields; examples stay as they are. */
const folded = "details.ref-inside";

/** The buttons that open and close what all fields hold. */
class FieldTools extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.listen("[data-open]", true);
    this.listen("[data-close]", false);
  }

  listen(button: string, isOpen: boolean): void {
    this.querySelector(button)?.addEventListener("click", () => {
      for (const details of document.querySelectorAll(folded)) {
        details.toggleAttribute("open", isOpen);
      }
    });
  }
}

/** Gives the buttons of a page their work. */
export function defineFieldTools(): void {
  if (!customElements.get("field-tools")) {
    customElements.define("field-tools", FieldTools);
  }
}
