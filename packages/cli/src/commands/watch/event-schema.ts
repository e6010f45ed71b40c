import type { ApiVersion } from "../../api/api-version.js";
import { writeCallSchema } from "../../schema/call-schema.js";
import { listOf, objectOf, text } from "../../schema/json-schema.js";
import { callEventNames } from "../../watch/call-event.js";

/** An event that `rollcall watch -o ndjson` prints. */
export function writeEventSchema(version: ApiVersion): object {
  const event = objectOf({
    id: text,
    event: { enum: callEventNames },
    call_id: text,
    call: writeCallSchema(version),
  });
  const changed = {
    ...listOf(text),
    description: "The fields that changed; of call.updated only.",
  };
  return {
    ...event,
    properties: {
      ...event.properties,
      changed,
    },
  };
}
