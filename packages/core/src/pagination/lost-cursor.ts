import type { ApiError } from "../errors/api-error.js";
import type { Plan } from "./plan.js";
import type { Cursor } from "./position.js";

/** How often in a row a position is searched for without anything new. */
export const MAX_ROUNDS = 10;

/** Whether an error says that the service does not know the cursor. */
export function isCursorLost(
  { spec }: Plan,
  cursor: Cursor | undefined,
  error: unknown,
): boolean {
  const { gone = [] } = spec;
  const { status } = Object(error) as Partial<ApiError>;
  return cursor !== undefined && gone.includes(Number(status));
}
