import type { ApiVersion } from "../api/api-version.js";
import { writeCallSchema } from "../schema/call-schema.js";
import { openEnum, orNull } from "../schema/json-schema.js";
import { webhookNames } from "./webhook-names.js";

/** An event that `rollcall webhooks listen` prints. */
export function writeWebhookSchema(version: ApiVersion): object {
  return {
    type: "object",
    properties: {
      event: openEnum(webhookNames),
      call: orNull(writeCallSchema(version)),
    },
    required: ["event"],
  };
}
