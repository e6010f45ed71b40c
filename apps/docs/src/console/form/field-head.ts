import type { FormField } from "../model/form-field.js";
import { element, part } from "../page/element.js";
import { writeType } from "./write-type.js";

/**
 * What stands above a control: its name, its type, a link to its description.
 * The name labels an input, or is the legend of several.
 */
export function createFieldHead(
  field: FormField,
  id: string,
  isLegend: boolean,
): HTMLElement {
  const { name, shape, required, sensitive, doc } = field;
  const parts = [
    isLegend ? createName(name) : createLabel(name, id),
    part("span", "con-type", writeType(shape)),
    required && createBadge("required", "con-must"),
    sensitive && createBadge("personal data"),
    doc === undefined ? undefined : linkDoc(name, doc),
  ];
  const present = parts.filter((part) => part !== undefined);
  const tag = isLegend ? "legend" : "div";
  return part(tag, "con-head", ...present);
}

function createName(name: string): HTMLElement {
  return part("span", "con-name", name);
}

function createLabel(name: string, id: string): HTMLElement {
  return element("label", { class: "con-name", for: id }, name);
}

function createBadge(text: string, kind = ""): HTMLElement {
  const className = `con-badge ${kind}`.trim();
  return part("span", className, text);
}

/** Nothing where the page does not describe it. */
function linkDoc(name: string, doc: string): HTMLElement | undefined {
  if (document.getElementById(doc) === null) {
    return undefined;
  }
  return element(
    "a",
    { class: "con-doc", href: `#${doc}`, "aria-label": `docs of ${name}` },
    "docs",
  );
}
