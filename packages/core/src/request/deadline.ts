import { AbortedError } from "../errors/aborted-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { bounded } from "./bounded.js";
import type { Call, Exchange } from "./exchange.js";

/** Ends a request, whatever it is doing, when the caller aborts it or the time for all its attempts is up. */
export const withDeadline =
  (next: Exchange) =>
  (
    request: Request,
    call: Omit<Call, "signal" | "deadline">,
    signals: readonly (AbortSignal | undefined)[],
  ) => {
    const { trace, settings } = call;
    const { clock, deadlineMs } = settings;
    const deadline = clock.now() + deadlineMs;
    return bounded(
      (signal) => next(request, { ...call, signal, deadline }),
      clock,
      deadlineMs,
      () => new TimeoutError(trace, "deadlineMs", deadlineMs),
      signals,
      (cause) => new AbortedError(trace, "was aborted", { cause }),
    );
  };
