import type { Sample } from "../../samples/sample-request.js";
import { button, element } from "./element.js";

/** The request as code, a tab for each language. */
export interface SamplesView {
  readonly element: HTMLElement;
  /** @param write Writes them, or throws where a value cannot be written. */
  show(write: () => readonly Sample[]): void;
}

/** Makes an empty view of samples. */
export function createSamplesView(): SamplesView {
  const tabs = tabList();
  const code = element("code");
  const panel = codePanel(code);
  let samples: readonly Sample[] = [];
  let chosen = 0;
  const copy = button("Copy", "con-small con-copy", () => {
    void navigator.clipboard.writeText(samples[chosen]?.code ?? "");
  });
  const choose = (index: number) => {
    chosen = index;
    code.textContent = samples[index]?.code ?? "";
    markTab(tabs, index);
    panel.setAttribute("aria-label", samples[index]?.label ?? "");
  };
  tabs.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step !== undefined) {
      const count = samples.length;
      choose((chosen + step + count) % count);
      (tabs.children[chosen] as HTMLElement).focus();
    }
  });
  const head = element("div", { class: "con-bar" }, tabs, copy);
  return {
    element: element("div", { class: "con-samples" }, head, panel),
    show(write) {
      const next = writeOrKeep(write, samples);
      const isSame = next.length === samples.length;
      samples = next;
      if (!isSame) {
        tabs.replaceChildren(
          ...next.map((sample, at) => tabOf(sample, at, choose)),
        );
      }
      choose(Math.min(chosen, next.length - 1));
    },
  };
}

function tabList(): HTMLElement {
  const tabs = element("div", {
    class: "con-tabs",
    role: "tablist",
  });
  tabs.setAttribute("aria-label", "Language of the sample");
  return tabs;
}

function codePanel(code: HTMLElement): HTMLElement {
  const attributes = {
    role: "tabpanel",
    tabindex: "0",
    id: "con-sample",
  };
  return element("pre", { class: "con-code", ...attributes }, code);
}

/** A value that no query can hold leaves the samples as they were. */
function writeOrKeep(
  write: () => readonly Sample[],
  before: readonly Sample[],
): readonly Sample[] {
  try {
    return write();
  } catch {
    return before;
  }
}

/** Only the chosen tab is a stop of the Tab key. */
function markTab(tabs: HTMLElement, index: number): void {
  for (const [at, tab] of [...tabs.children].entries()) {
    tab.setAttribute("aria-selected", String(at === index));
    tab.setAttribute("tabindex", at === index ? "0" : "-1");
  }
}

/** The keys that go from tab to tab. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
};

function tabOf(
  { label }: Sample,
  index: number,
  choose: (index: number) => void,
): HTMLElement {
  const tab = button(label, "con-tab", () => choose(index));
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", "con-sample");
  return tab;
}
