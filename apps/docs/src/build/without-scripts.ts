/** A tab that nobody can turn over is shown; a button that does nothing is not. */
const rules = [
  "[role=tabpanel][hidden]{display:block}",
  "rollcall-copy-page,.con-root .con-open{display:none}",
];

/** What the head of each page says to a browser without JavaScript. */
export const withoutScripts = {
  tag: "noscript",
  content: `<style>${rules.join("")}</style>`,
} as const;
