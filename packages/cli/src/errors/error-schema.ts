import { objectOf, text, textOrNull } from "../schema/json-schema.js";

/** What `--json-errors` prints. */
export const errorSchema = objectOf({
  error: objectOf({
    code: text,
    message: text,
    fix: textOrNull,
    retryable: { type: "boolean" },
  }),
});
