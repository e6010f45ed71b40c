import { localMock } from "../request/targets.js";

/** A refusal of the mock, with its own words. */
export class RefusedError extends Error {}

/** Asks the admin API of a running mock. */
export async function askMock(
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(`${localMock}/__rollcall${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new RefusedError(text);
  }
  if (text === "") {
    return undefined;
  }
  return JSON.parse(text);
}

/** An attempt to deliver an event, as the mock lists it. */
export interface Attempt {
  /** From 1, in the order of completion. */
  readonly number: number;
  readonly event: string;
  readonly call_id: string;
  /** 0: no answer came. */
  readonly status: number;
  readonly error?: string;
}

/** What the mock has sent, and is about to send. */
interface Deliveries {
  /** How many events are neither delivered nor given up. */
  readonly pending: number;
  /** The newest first. */
  readonly attempts: readonly Attempt[];
}

/** Lists the last attempts; none where the mock was given no receiver. */
export async function listDeliveries(): Promise<Deliveries> {
  const listed = (await askMock("GET", "/webhooks?limit=20")) as object;
  return {
    pending: 0,
    attempts: [],
    ...listed,
  };
}
