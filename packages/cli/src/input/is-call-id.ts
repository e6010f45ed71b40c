/** What the id of a call is made of: nothing in it can steer or hide. */
export const callIdPattern = /^[\w.:-]+$/;

/** Whether a value could be the id of a call. */
export function isCallId(value: unknown): value is string {
  return typeof value === "string" && callIdPattern.test(value);
}
