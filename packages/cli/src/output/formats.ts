import type { CreatePrinter } from "./printer.js";

/** Every value of `-o`, with how its printer is loaded. */
export const formats = {
  table: async () => (await import("./print-table.js")).createTablePrinter,
  json: async () => (await import("./print-json.js")).createJsonPrinter,
  ndjson: async () => (await import("./print-json.js")).createNdjsonPrinter,
  csv: async () => (await import("./print-csv.js")).createCsvPrinter,
  yaml: async () => (await import("./print-yaml.js")).createYamlPrinter,
} as const satisfies Record<string, () => Promise<CreatePrinter>>;

/** A name that `-o` accepts. */
export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
