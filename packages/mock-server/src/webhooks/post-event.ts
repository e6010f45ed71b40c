import type { Wall } from "../time/wall.js";

/** How one attempt ended. */
export type AttemptResult =
  | {
      readonly kind: "answered";
      readonly status: number;
    }
  /** No answer came, for this reason. */
  | {
      readonly kind: "unanswered";
      readonly reason: string;
    };

/** One POST to a receiver. */
export interface PostOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Real milliseconds until the attempt is given up. */
  readonly timeoutMs: number;
  readonly wall: Wall;
}

/**
 * Posts an event once. It never throws: a receiver that cannot be reached is a
 * result.
 */
export async function postEvent(options: PostOptions): Promise<AttemptResult> {
  const { fetch, url, headers, body, timeoutMs, wall } = options;
  const controller = new AbortController();
  const cancel = wall.after(timeoutMs, () => controller.abort());
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: controller.signal,
    });
    await drain(response);
    return {
      kind: "answered",
      status: response.status,
    };
  } catch (error) {
    const reason = controller.signal.aborted
      ? `no answer within ${timeoutMs} ms`
      : reasonOf(error);
    return {
      kind: "unanswered",
      reason,
    };
  } finally {
    cancel();
  }
}

/** Bytes of an answer that are read; after them the connection is given up. */
const MOST_READ = 64 * 1024;

/**
 * Reads an answer that is short to its end, so that the connection can be used
 * again. What is in it does not matter, and nothing of it is kept.
 */
async function drain({ body }: Response): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.length;
      if (bytes >= MOST_READ) {
        return;
      }
    }
  } catch {
    // Its status was told before it broke off.
  }
}

interface Described {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: Described | undefined;
}

/** The code of what went wrong (`ECONNREFUSED`), or what is said of it. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Described;
  return String(cause?.code ?? cause?.message ?? message ?? error);
}
