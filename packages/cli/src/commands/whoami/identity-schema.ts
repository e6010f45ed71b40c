import { objectOf, text } from "../../schema/json-schema.js";

/** What `rollcall whoami -o json` prints. */
export const identitySchema = objectOf({
  profile: text,
  key: {
    type: "string",
    description: "Its last four characters, and none of the others.",
  },
  keySource: text,
  baseUrl: text,
  baseUrlSource: text,
  api: text,
  isAccepted: {
    type: ["boolean", "null"],
    description: "Whether the server took the key; null: it was not asked.",
  },
});
