/** Copies the page as Markdown. Without a clipboard it hides. */
class CopyPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = navigator.clipboard === undefined;
    const button = this.querySelector("button");
    button?.addEventListener("click", () => this.copy());
  }

  async copy(): Promise<void> {
    try {
      const markdown = await this.readMarkdown();
      await navigator.clipboard.writeText(markdown);
      this.say("Copied");
    } catch {
      this.say("It could not be copied");
    }
  }

  async readMarkdown(): Promise<string> {
    const { href = "" } = this.dataset;
    const response = await fetch(href);
    if (!response.ok) {
      throw new Error(`The page answered ${response.status}.`);
    }
    return await response.text();
  }

  say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status) {
      status.textContent = words;
    }
  }
}

customElements.define("rollcall-copy-page", CopyPage);
