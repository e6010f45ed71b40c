/** One number, and the labels that tell it from others of its family. */
export type Sample = readonly [
  labels: Readonly<Record<string, string | number>>,
  value: number,
];

/** Numbers of one kind. */
export interface Family {
  readonly name: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly help: string;
  /** For each suffix of the name, its samples. */
  readonly samples: readonly SuffixedSamples[];
}

type SuffixedSamples = readonly [suffix: string, samples: readonly Sample[]];

/** Writes families in Prometheus' text format 0.0.4. */
export function writeFamilies(families: readonly Family[]): string {
  const lines = families.flatMap(linesOf);
  return `${lines.join("\n")}\n`;
}

function linesOf(family: Family): string[] {
  const { name, type, help } = family;
  const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
  for (const [suffix, samples] of family.samples) {
    for (const sample of samples) {
      lines.push(lineOf(name + suffix, sample));
    }
  }
  return lines;
}

function lineOf(name: string, [labels, value]: Sample): string {
  const pairs: string[] = [];
  for (const [label, text] of Object.entries(labels)) {
    pairs.push(`${label}="${escapeLabel(String(text))}"`);
  }
  if (pairs.length === 0) {
    return `${name} ${value}`;
  }
  const list = pairs.join(",");
  return `${name}{${list}} ${value}`;
}

function escapeLabel(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
}
