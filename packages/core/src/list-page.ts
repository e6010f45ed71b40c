import { createPlan } from "./pagination/plan.js";
import { readRawPage } from "./pagination/request-page.js";
import type { RequestOptions } from "./request/request-options.js";
import type { Answer, Parameters } from "./request/send.js";
import type { Transport } from "./request/transport.js";
import type { OperationSpec } from "./spec/operation.js";
import type { Version } from "./version.js";

/**
 * One page of an operation's list, as it was answered. It is read as those of a
 * walk are, so that the same answers are errors.
 */
export async function listPage(
  transport: Transport,
  { cursors, filters }: Version,
  operation: OperationSpec,
  given: Parameters,
  options: RequestOptions | undefined,
): Promise<unknown> {
  const { parameters, ...limits } = filters.compilePage(operation, given);
  const send = (): Promise<Answer> =>
    transport.exchange(operation, parameters, options);
  const kind = cursors(limits);
  const plan = createPlan(operation, send, parameters, {}, kind);
  const { signal } = new AbortController();
  const answer = await plan.send(parameters, { signal });
  const page = readRawPage(plan, answer);
  return kind.cutPage?.(plan, page) ?? page.data;
}
