import type { ApiError } from "../errors/api-error.js";

const goneStatuses: readonly number[] = [400, 404, 410, 422];

/** Whether an answer means that there is no such call any more. */
export function isGone({ status }: ApiError): boolean {
  return goneStatuses.includes(status);
}
