import { count, objectOf, textOrNull } from "../schema/json-schema.js";

/** What `--meta` prints. */
export const metaSchema = objectOf({
  rows: count,
  pages: count,
  truncated: { type: "boolean" },
  cursor: textOrNull,
  total: { type: ["integer", "null"] },
});
