/** How a line begins that is no prose: a heading, a list, code, a table. */
const beginnings = ["#", "-", "*", "`", "|", ">", "<", "import ", "_"];

const longest = 160;

/** The first sentence of Markdown that is prose, as plain text. */
export function firstSentence(markdown: string): string | undefined {
  const blocks = withoutCode(markdown).split(/\n\s*\n/);
  const prose = blocks.map((block) => block.trim()).find(isProse);
  if (prose === undefined) {
    return undefined;
  }
  const text = toPlainText(prose);
  const end = text.search(/[.!?](\s|$)/);
  const sentence = end === -1 ? text : text.slice(0, end + 1);
  return shorten(sentence);
}

/** Every second part between fences is code. */
function withoutCode(markdown: string): string {
  const parts = markdown.split(/^```/m);
  return parts.filter((_, index) => index % 2 === 0).join("\n");
}

function isProse(block: string): boolean {
  return block !== "" && !beginnings.some((one) => block.startsWith(one));
}

/** Links are their texts; marks of code and stress go. */
function toPlainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*\\]/g, "")
    .replace(/\s+/g, " ");
}

function shorten(text: string): string {
  if (text.length <= longest) {
    return text;
  }
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
