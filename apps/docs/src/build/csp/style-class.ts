import { createHash } from "node:crypto";

/** How every class begins that stands for a style. */
export const classPrefix = "s-";

/** The class that stands for a style: the same on every page, in every build. */
export function nameStyle(declarations: string): string {
  const hash = createHash("sha256").update(declarations).digest("hex");
  return `${classPrefix}${hash.slice(0, 5)}`;
}

/**
 * The rule of such a class. A style attribute wins over every selector:
 * `:not(#_)` lends the class the weight of an id.
 */
export function writeStyleRule(declarations: string): string {
  const rule = `.${nameStyle(declarations)}:not(#_){${declarations}}`;
  if (isHidden(declarations)) {
    return `@media (scripting:none){${rule}}`;
  }
  return rule;
}

/**
 * Who hides an element by its style has a script that shows it again, by the
 * same attribute. A class would keep it hidden, so it counts without scripts.
 */
function isHidden(declarations: string): boolean {
  return declarations.replaceAll(" ", "").startsWith("display:none");
}
