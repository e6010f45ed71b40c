import { objectOf, text } from "../../schema/json-schema.js";

const speech = objectOf({
  kind: { const: "speech" },
  role: text,
  text,
});

/** A turn that `rollcall transcript -o json` prints. */
export const turnSchema = {
  oneOf: [
    {
      ...speech,
      properties: {
        ...speech.properties,
        startS: {
          type: "number",
          minimum: 0,
          description: "When it begins, in seconds of the recording.",
        },
        endS: {
          type: "number",
          minimum: 0,
        },
        waitS: {
          type: "number",
          description:
            "How long the other side had waited for it, in seconds; negative where both spoke at once.",
        },
      },
    },
    objectOf({
      kind: { const: "event" },
      name: {
        type: "string",
        description: "tool, result, node, key, or the API's own word.",
      },
      text,
    }),
  ],
};
