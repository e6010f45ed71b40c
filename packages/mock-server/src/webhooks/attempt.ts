import type { Wall } from "../time/wall.js";

/**
 * How one attempt ended: with a status, or with the reason why there is none.
 */
export interface AttemptResult {
  readonly ok: boolean;
  /** 0: no answer came. */
  readonly status: number;
  readonly error?: string;
}

/** One POST to a receiver. */
export interface AttemptOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Real milliseconds until the attempt is given up. */
  readonly timeoutMs: number;
  readonly wall: Wall;
}

/**
 * Sends an event once. It never throws: a receiver that cannot be reached is a
 * result.
 */
export async function attempt(options: AttemptOptions): Promise<AttemptResult> {
  const controller = new AbortController();
  const cancel = options.wall.after(options.timeoutMs, () =>
    controller.abort(),
  );
  try {
    const response = await options.fetch(options.url, {
      method: "POST",
      headers: options.headers,
      body: options.body,
      redirect: "manual",
      signal: controller.signal,
    });
    await drain(response);
    return { ok: response.ok, status: response.status };
  } catch (error) {
    const reason = controller.signal.aborted
      ? `no answer within ${options.timeoutMs} ms`
      : reasonOf(error);
    return { ok: false, status: 0, error: reason };
  } finally {
    cancel();
  }
}

/**
 * Reads the answer to its end, so that the connection can be used again; what
 * is in it does not matter.
 */
async function drain(response: Response): Promise<void> {
  await response.arrayBuffer().catch(() => {});
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as {
    cause?: { code?: unknown };
    message?: unknown;
  };
  return String(cause?.code ?? message ?? error);
}
