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

function linesOf({ name, type, help, samples }: Family): string[] {
  const written = samples.flatMap(([suffix, items]) =>
    items.map((item) => lineOf(name + suffix, item)),
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...written];
}

function lineOf(name: string, [labels, value]: Sample): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) => `${key}="${escaped(String(text))}"`,
  );
  const listed = pairs.length > 0 ? `{${pairs.join(",")}}` : "";
  return `${name}${listed} ${value}`;
}

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
}
