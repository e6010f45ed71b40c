import type { StyledTag } from "./read-markup.js";

/** Writes a tag with a class instead of its style. */
export function writeTag(
  { name, attributes }: StyledTag,
  className: string,
  isClosed: boolean,
): string {
  const { style: _, class: classes, ...others } = attributes;
  const all = {
    class: joinClasses(classes, className),
    ...others,
  };
  const written = Object.entries(all).map(writeAttribute);
  const end = isClosed ? "/>" : ">";
  return `<${[name, ...written].join(" ")}${end}`;
}

/** The new one comes first: stylesheets can ask how a list of classes begins. */
function joinClasses(classes: string | undefined, className: string): string {
  if (classes === undefined) {
    return className;
  }
  return `${className} ${classes}`;
}

function writeAttribute([name, value]: [string, string]): string {
  if (value === "") {
    return name;
  }
  const escaped = value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `${name}="${escaped}"`;
}
