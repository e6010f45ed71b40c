import { isObject, type JsonObject } from "../util/is-object.js";
import type { Call } from "./call.js";

/** Under this name, a stored call has what no answer shows. */
export const BESIDE = "beside";

/** What was set beside a stored call; nothing for most. */
export function besideOf(call: Call): JsonObject {
  const beside = call[BESIDE];
  if (isObject(beside)) {
    return beside;
  }
  return {};
}

/** The call as answers show it. */
export function withoutBeside(call: Call): Call {
  if (call[BESIDE] === undefined) {
    return call;
  }
  const { [BESIDE]: _, ...shown } = call;
  return shown as Call;
}
