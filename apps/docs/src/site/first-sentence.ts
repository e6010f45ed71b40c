/** How a line begins that is no prose: a heading, a list, code, a table. */
const beginnings = ["#", "-", "*", "`", "|", ">", "<", "import ", "_"];

const longest = 160;

/** The first sentence of Markdown that is prose, as plain text. */
export function firstSentence(markdown: string): string | undefined {
  const text = withoutCode(markdown);
  const blocks = text.split(/\n\s*\n/);
  const trimmed = blocks.map((block) => block.trim());
  const prose = trimmed.find(isProse);
  if (prose === undefined) {
    return undefined;
  }
  const plain = toPlainText(prose);
  const sentence = cutAfterSentence(plain);
  return shorten(sentence);
}

function cutAfterSentence(text: string): string {
  const end = text.search(/[.!?](\s|$)/);
  if (end === -1) {
    return text;
  }
  return text.slice(0, end + 1);
}

/** Every second part between fences is code. */
function withoutCode(markdown: string): string {
  const parts = markdown.split(/^```/m);
  const outside = parts.filter((_, index) => index % 2 === 0);
  return outside.join("\n");
}

function isProse(block: string): boolean {
  if (block === "") {
    return false;
  }
  const isOther = beginnings.some((beginning) => block.startsWith(beginning));
  return !isOther;
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
  const lastSpace = cut.lastIndexOf(" ");
  const words = cut.slice(0, lastSpace);
  return `${words}…`;
}
