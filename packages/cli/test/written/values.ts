import fc from "fast-check";

/** What a text may hold that means something on the command line. */
const signs = [
  ...[
    "eq:",
    "ne:",
    "ge:",
    "sw:",
    "in:",
    "bt:",
    "pr",
    "np",
    ":",
    "..",
    ",",
    "=",
  ],
  ...['"', "'", "\\", "{", "}", "[", "]", "--", "-", "null", "true", "false"],
  ...["7", "-0.5", "1e5", " ", "\n", "\t", "version=3", "success=true", "id"],
  ...["a", "é", "😀", "__proto__", "constructor", "2026-10-31"],
];

/** Any text but an empty one, which nobody means. */
export const texts = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.constantFrom(...signs),
  fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join("")),
);

/** A value as it is written, and as it is meant. */
export interface Written<T> {
  readonly text: string;
  readonly value: T;
}

/** Any number that JSON has: there is no -0. */
export const numbers: fc.Arbitrary<Written<number>> = fc
  .oneof(
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => value + 0),
  )
  .map((value) => ({ text: String(value), value }));

const days = fc.date({
  min: new Date("0000-01-01"),
  max: new Date("9999-12-31"),
  noInvalidDate: true,
});

/** A time in each of its forms. */
export const instants: fc.Arbitrary<Written<number>> = fc.oneof(
  fc
    .integer({ min: 1e11, max: 8.64e15 - 1 })
    .filter((value) => String(value).length !== 16)
    .map((value) => ({ text: String(value), value })),
  days.map((day) => ({ text: day.toISOString(), value: day.getTime() })),
  days.map((day) => {
    const text = day.toISOString().slice(0, "2026-10-31T08:30".length);
    return { text, value: Date.parse(`${text}Z`) };
  }),
);

/** What nobody may have meant. */
export const garbage = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.json(),
  fc
    .array(fc.constantFrom(...signs, "", "name=", "agent_id", "latency_ms="))
    .map((parts) => parts.join("")),
);
