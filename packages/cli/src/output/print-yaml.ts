import { Document, type Node, Scalar, visit } from "yaml";
import { escapeYaml, hasSteering } from "./escape-text.js";
import type { Printer } from "./printer.js";

/** A YAML sequence, one record an element. */
export function createYamlPrinter(): Printer {
  let isEmpty = true;
  return {
    printBatch(records) {
      isEmpty &&= records.length === 0;
      return records.map(writeElement).join("");
    },
    printEnd: () => (isEmpty ? "[]\n" : ""),
  };
}

/** As readers of YAML 1.1 take it, too: `yes` and `12:30` are texts there. */
const style = {
  compat: "yaml-1.1",
  aliasDuplicateObjects: false,
} as const;

function writeElement(record: unknown): string {
  const document = new Document<Node>([record], style);
  visit(document, {
    Scalar: (_, scalar) => quoteText(scalar),
  });
  const yaml = document.toString({ lineWidth: 0 });
  return escapeYaml(yaml);
}

/** Escapes are read in quotation marks only; `=` is no text in YAML 1.1. */
function quoteText(scalar: Scalar): void {
  const { value } = scalar;
  const isText = typeof value === "string";
  if (isText && (value === "=" || hasSteering(value))) {
    scalar.type = Scalar.QUOTE_DOUBLE;
  }
}
