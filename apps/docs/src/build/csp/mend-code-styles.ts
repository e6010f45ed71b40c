import { classPrefix } from "./style-class.js";

/** How Expressive Code finds a coloured word: by its style attribute. */
const byStyle = "span[style^='--']:not([class])";
const byClass = `span[class^='${classPrefix}']`;

/** Lets a stylesheet of Expressive Code find the classes instead. */
export function mendCodeStyles(css: string): string {
  return css.replaceAll(byStyle, byClass);
}
