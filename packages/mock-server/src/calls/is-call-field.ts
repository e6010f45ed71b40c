import { callFields } from "../generated/news.js";

const names = new Set(callFields);

/** Whether the spec knows a field of a call by this name. */
export function isCallField(name: string): boolean {
  return names.has(name);
}
