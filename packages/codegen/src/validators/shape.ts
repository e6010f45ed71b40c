/** An object literal of expressions, indented by its depth. */
export function shape(entries: [name: string, expression: string][]): string {
  const lines: string[] = [];
  for (const [name, expression] of entries) {
    const key = keyOf(name);
    lines.push(`${key}: ${expression},`);
  }
  const inside = indent(lines.join("\n"));
  return `{\n${inside}\n}`;
}

function keyOf(name: string): string {
  const isIdentifier = /^[A-Za-z_$][\w$]*$/.test(name);
  return isIdentifier ? name : JSON.stringify(name);
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
