/** An object literal of expressions, indented by its depth. */
export function shape(entries: [name: string, expression: string][]): string {
  const lines = entries.map(
    ([name, expression]) => `${key(name)}: ${expression},`,
  );
  return `{\n${indent(lines.join("\n"))}\n}`;
}

const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
const indent = (text: string): string => text.replace(/^/gm, "  ");
