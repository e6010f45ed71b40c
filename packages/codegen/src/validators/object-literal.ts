import { propertyName } from "../typescript-source.js";

/** An object literal of expressions, indented by its depth. */
export function shape(entries: [name: string, expression: string][]): string {
  const lines: string[] = [];
  for (const [name, expression] of entries) {
    const key = propertyName(name);
    lines.push(`${key}: ${expression},`);
  }
  const inside = indent(lines.join("\n"));
  return `{\n${inside}\n}`;
}

/** Only our own line ends: `^` would also match after U+2028. */
function indent(text: string): string {
  const lines = text.split("\n");
  return lines.map((line) => `  ${line}`).join("\n");
}
