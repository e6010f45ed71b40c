/** What may be hidden, in the words of the spec's `x-sensitive`. */
export const sensitiveKinds = ["phone", "name", "text"] as const;

/** One of them. */
export type SensitiveKind = (typeof sensitiveKinds)[number];
