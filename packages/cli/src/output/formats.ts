import type { CreatePrinter } from "./printer.js";

/** Every value of `-o`, with how its printer is loaded. */
export const formats = {
  table: async () => {
    const { createTablePrinter } = await import("./print-table.js");
    return createTablePrinter;
  },
  json: async () => {
    const { createJsonPrinter } = await import("./print-json.js");
    return createJsonPrinter;
  },
  ndjson: async () => {
    const { createNdjsonPrinter } = await import("./print-json.js");
    return createNdjsonPrinter;
  },
  csv: async () => {
    const { createCsvPrinter } = await import("./print-csv.js");
    return createCsvPrinter;
  },
  yaml: async () => {
    const { createYamlPrinter } = await import("./print-yaml.js");
    return createYamlPrinter;
  },
} as const satisfies Record<string, () => Promise<CreatePrinter>>;

/** A name that `-o` accepts. */
export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
