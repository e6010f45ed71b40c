import { isRecord } from "../form/control.js";

/** The call of an event, wherever its version has it. */
export function findCall(body: string): Record<string, unknown> | undefined {
  try {
    const event: unknown = JSON.parse(body);
    const inner = isRecord(event) ? (event.call ?? event.data) : undefined;
    if (isRecord(inner)) {
      return inner;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** The id of that call. */
export function findCallId(body: string): string | undefined {
  const id = findCall(body)?.call_id;
  if (typeof id === "string") {
    return id;
  }
  return undefined;
}
