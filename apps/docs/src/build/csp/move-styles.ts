import { type Edit, editText } from "./edit-text.js";
import { type Markup, readMarkup, type StyledTag } from "./read-markup.js";
import { nameStyle, writeStyleRule } from "./style-class.js";
import { writeTag } from "./write-tag.js";

/** Turns style attributes into classes of a style element. */
export function moveStyles(html: string): string {
  const markup = readMarkup(html);
  if (markup.styledTags.length === 0) {
    return html;
  }
  const tags = markup.styledTags.map((tag) => rewriteTag(html, tag));
  return editText(html, [...tags, addStyle(markup)]);
}

function rewriteTag(html: string, tag: StyledTag): Edit {
  const { start, end } = tag;
  const isClosed = html.slice(start, end).endsWith("/>");
  const className = nameStyle(styleOf(tag));
  return {
    start,
    end,
    text: writeTag(tag, className, isClosed),
  };
}

function addStyle({ styledTags, stylePlace }: Markup): Edit {
  const styles = new Map<string, string>();
  for (const style of styledTags.map(styleOf)) {
    const name = nameStyle(style);
    const other = styles.get(name) ?? style;
    if (other !== style) {
      throw new Error(
        `The class ${name} means both "${other}" and "${style}".`,
      );
    }
    styles.set(name, style);
  }
  const rules = [...styles.values()].sort().map(writeStyleRule);
  return {
    start: stylePlace,
    end: stylePlace,
    text: `<style>${rules.join("")}</style>`,
  };
}

function styleOf({ attributes }: StyledTag): string {
  return attributes.style ?? "";
}
