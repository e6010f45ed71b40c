import { objectOf, text, textOrNull } from "../../schema/json-schema.js";

/** A setting in the list that `rollcall config list -o json` prints. */
export const settingSchema = objectOf({
  profile: {
    ...textOrNull,
    description: "Whose it is; null: it is of all.",
  },
  setting: text,
  value: text,
});
