import {
  listOf,
  objectOf,
  text,
  textOrNull,
} from "../../schema/json-schema.js";

const finding = objectOf({
  check: text,
  status: { enum: ["ok", "warn", "fail"] },
  message: text,
  fix: textOrNull,
});

/** What `rollcall doctor -o json` prints. */
export const findingsSchema = objectOf({
  ok: { type: "boolean" },
  checks: listOf(finding),
});
