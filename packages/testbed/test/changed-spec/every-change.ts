import type { Call } from "./spec-version.js";

/** Changes of a file of the spec. */
export type Edit = readonly [file: string, change: (text: string) => string];

/** What the spec loses: which change of which file, and what is said then. */
export type Loss = readonly [
  title: string,
  file: string,
  change: (text: string) => string,
  message: string,
];

/** Where the filters of a version are. */
export const criteria = "schemas/filter-criteria.yaml";

/** New properties of every call, whatever the version. */
export const newProperties = `
    ticket: { type: string, format: uuid, x-populated: once the call has ended }
    mood_of_the_day: { type: string, enum: [sunny, foggy] }
    stars: { type: integer, minimum: 1, maximum: 5 }
    ratio: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }
    is_vip: { type: boolean }
    tags: { type: array, minItems: 1, uniqueItems: true, items: { type: string } }
    owner: { type: [object, "null"], required: [name], properties: { name: { type: string, maxLength: 5 }, boss: { $ref: "#/Person" } } }
    spare_latency: { $ref: ../../shared/schemas/latency.yaml#/Latency }
    noted: { oneOf: [{ type: string, format: date-time }, { type: integer }] }
    reviewed_at: { type: integer, x-unit: ms, x-instant: true, x-populated: once the call has been analysed }
`;

export const person = `
Person:
  type: object
  required: [name]
  properties:
    name: { type: string }
    boss: { $ref: "#/Person" }
`;

export const newPlaces = [
  ...["ticket", "mood_of_the_day", "stars", "ratio", "is_vip", "tags"],
  ...["owner", "spare_latency", "noted", "reviewed_at"],
];

const keyPressed = `
KeyPressed:
  type: object
  required: [role, key]
  properties:
    role: { type: string, enum: [key_pressed] }
    key: { type: string, enum: ["1", "2"] }
`;

/** A property of an utterance, and a kind of step, that no transcript had. */
export const transcriptEdits: Edit[] = [
  [
    "schemas/utterance.yaml",
    (text) =>
      text.replace("enum: [agent, user", "enum: [bystander, agent, user"),
  ],
  [
    "schemas/transcript-item.yaml",
    (text) => {
      const branch = '    - $ref: "#/KeyPressed"\n  discriminator:';
      const changed = text.replace("  discriminator:", branch).trimEnd();
      return `${changed}\n      key_pressed: "#/KeyPressed"${keyPressed}`;
    },
  ],
];

export const valueEdits: Edit[] = [
  [
    "schemas/disconnection-reason.yaml",
    (text) =>
      text
        .replace(
          "- error_unknown\n",
          "- error_unknown\n    - scam\n    - blocked\n",
        )
        .replace(
          "x-enumGroups:\n",
          "x-enumGroups:\n    blocked: not_connected\n",
        ),
  ],
  [
    "schemas/call-status.yaml",
    (text) => text.replace("ended, error]", "ended, error, archived]"),
  ],
  [
    "schemas/sentiment.yaml",
    (text) => text.replace("[Negative,", "[Puzzled, Negative,"),
  ],
];

export const newValues = [
  "disconnection_reason=scam",
  "disconnection_reason=blocked",
  "call_status=archived",
  "user_sentiment=Puzzled",
  "role=bystander",
  "role=key_pressed",
];

export const append =
  (more: string) =>
  (text: string): string =>
    `${text.trimEnd()}${more}`;

export const questions = [
  { name: "stars", value: 3 },
  { name: "is_vip", value: true },
  { name: "mood_of_the_day", value: "foggy" },
].map(({ name, value }) => ({
  title: `${name}=${value}`,
  value,
  wire: { [name]: value },
  passes: (call: Call) => call[name] === value,
}));

export const sharedLosses: Loss[] = [
  [
    "an enum value",
    "../shared/schemas/direction.yaml",
    (text) => text.replace(/inbound, outbound|inbound,\s*/, "outbound"),
    '/direction of a call is written as "inbound"',
  ],
  [
    "a type",
    "../shared/schemas/word.yaml",
    (text) =>
      text.replace("start:\n      type: number", "start:\n      type: string"),
    "/transcript_object/*/words/*/start of a call is written as number",
  ],
];
