import stringWidth from "string-width";

/** How many columns of a terminal a text takes. */
export function measureText(text: string): number {
  return stringWidth(text);
}

let segmenter: Intl.Segmenter | undefined;

/** As much of a text's beginning as fits, in whole characters as people see them. */
export function cutToWidth(text: string, width: number): string {
  if (/^[ -~]*$/.test(text)) {
    return text.slice(0, Math.max(0, width));
  }
  segmenter ??= new Intl.Segmenter();
  let kept = "";
  let left = width;
  for (const { segment } of segmenter.segment(text)) {
    left -= stringWidth(segment);
    if (left < 0) {
      break;
    }
    kept += segment;
  }
  return kept;
}

/** A text with spaces behind it, as wide as a column. */
export function padText(text: string, width: number): string {
  const missing = width - measureText(text);
  return text + " ".repeat(Math.max(0, missing));
}
