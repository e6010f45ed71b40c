import { escapeForPeople } from "../../../output/escape-text.js";

/** Markup that needs no escaping any more. */
export class Html {
  /** @param text - Markup, complete. */
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[];

/** A template whose values are escaped, but for markup. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  let text = texts[0] ?? "";
  for (const [at, part] of parts.entries()) {
    text += writePart(part) + (texts[at + 1] ?? "");
  }
  return new Html(text);
}

function writePart(part: Part): string {
  if (part instanceof Html) {
    return part.text;
  }
  if (typeof part === "object") {
    return part.map(({ text }) => text).join("");
  }
  return escapeHtml(String(part));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What could steer or hide text is seen here, too. */
function escapeHtml(text: string): string {
  return escapeForPeople(text).replace(/[&<>"']/g, (character) => {
    return entities[character] ?? "";
  });
}
