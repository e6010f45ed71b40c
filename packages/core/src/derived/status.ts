/** What {@link isEnded} and {@link isError} read of a call. */
export interface WithStatus {
  /** The status of the call, known to the spec or not. */
  readonly call_status?: string | null | undefined;
}

/**
 * Whether a call is over in a regular way: its status is `ended`, whatever its
 * `disconnection_reason`. A call that failed is not ended but an error.
 *
 * @example
 * ```ts
 * const calls = await client.calls.iterate().collect();
 * const minutes = calls.filter(isEnded).map((call) => (durationMs(call) ?? 0) / 60_000); // => [0.6, 0.6, 0.6]
 * ```
 */
export function isEnded(call: WithStatus): boolean {
  return call?.call_status === "ended";
}

/**
 * Whether the status of a call is `error`. In the legacy version such a call
 * broke off or never came about; in v3 it broke off, for one that never came
 * about is `not_connected` there. Ask `reasonGroup` for what is the same in
 * both: `error` or `not_connected`, of its `disconnection_reason`.
 *
 * @example
 * ```ts
 * const calls = await client.calls.iterate().collect();
 * const failed = calls.filter(isError).length; // => 0
 * ```
 */
export function isError(call: WithStatus): boolean {
  return call?.call_status === "error";
}
