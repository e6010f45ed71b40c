/** Whether a value could be the id of a call: nothing in it can steer or hide. */
export function isCallId(value: unknown): value is string {
  return typeof value === "string" && /^[\w.:-]+$/.test(value);
}
