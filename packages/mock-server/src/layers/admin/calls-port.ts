import type { Engine } from "../../api/engine.js";
import type { Call } from "../../calls/call.js";
import type { Workspace } from "../../calls/workspace.js";
import type { CallLives } from "../../life/call-lives.js";
import { lifeFields } from "../../life/dialled-calls.js";
import type { StateKeeper } from "../../state/state-keeper.js";
import { isObject, type JsonObject } from "../../util/is-object.js";
import { quote } from "../../util/quote.js";
import { anyThat, listOf, requireRule } from "../../util/rule.js";
import { AdminError } from "./admin-error.js";
import type { CallsPort } from "./admin-ports.js";
import { applyEdit, completeCall } from "./given-call.js";

/** What a change of calls goes through. */
export interface CallParts {
  readonly engine: Engine;
  readonly life: CallLives;
  readonly keeper: StateKeeper;
}

/**
 * Changes the calls of an engine, keeps the changes, and tells the webhooks.
 */
export function callsPort(
  engine: Engine,
  life: CallLives,
  keeper: StateKeeper,
): CallsPort {
  const parts = {
    engine,
    life,
    keeper,
  };
  return {
    add: (given, index = 0) => addCalls(parts, given, index),
    edit: (id, changes) => editCall(parts, id, changes),
    remove: (id) => removeCall(parts, id),
    count: () => countCalls(engine),
  };
}

/** What is no list may hold a call, which no message shows. */
const listRule = {
  ...listOf(anyThat(isObject, "a call"), "a list of calls"),
  isSecret: true,
};

function addCalls(
  { engine, life, keeper }: CallParts,
  given: readonly JsonObject[],
  index: number,
): Call[] {
  requireRule("calls.add", listRule, given);
  const workspace = workspaceAt(engine, index);
  const calls: Call[] = [];
  for (const fields of given) {
    calls.push(completeCall(fields, workspace));
  }
  refuseSameId(calls);
  for (const call of calls) {
    life.stop(workspace, call.call_id);
    workspace.put(call);
    keeper.put(workspace, call);
  }
  return calls;
}

function editCall(
  parts: CallParts,
  id: string,
  changes: JsonObject,
): Call | undefined {
  const { engine, life } = parts;
  const now = engine.clock.now();
  const workspace = holderOf(engine, id);
  const before = workspace?.get(id, now);
  if (!workspace) {
    return undefined;
  }
  if (!before) {
    return undefined;
  }
  refuseNewId(id, changes);
  const after = applyEdit(before, changes, now);
  putEdit(parts, workspace, after, changes);
  life.tell(workspace, before, after);
  return after;
}

/**
 * Puts an edited call in its place. A call that is dialled lives on if the edit
 * was to fields that life does not touch; every other one stays as it is.
 */
export function putEdit(
  { life, keeper }: Pick<CallParts, "life" | "keeper">,
  workspace: Workspace,
  call: Call,
  changes: JsonObject,
): void {
  const id = call.call_id;
  const plan = livesOn(changes) ? life.planOf(workspace, id) : undefined;
  if (plan === undefined) {
    life.stop(workspace, id);
  }
  workspace.put(call);
  keeper.put(workspace, call, plan?.life.registered);
  if (plan !== undefined) {
    life.amend(workspace, id, plan, changes);
  }
}

function removeCall({ engine, life, keeper }: CallParts, id: string): boolean {
  const workspace = holderOf(engine, id);
  if (!workspace) {
    return false;
  }
  life.stop(workspace, id);
  workspace.remove(id, engine.clock.now());
  keeper.remove(workspace, id);
  return true;
}

function countCalls({ workspaces, clock }: Engine): number {
  const now = clock.now();
  let count = 0;
  for (const workspace of workspaces) {
    count += workspace.count(now);
  }
  return count;
}

function workspaceAt({ workspaces }: Engine, index: number): Workspace {
  const workspace = workspaces[index];
  if (workspace) {
    return workspace;
  }
  throw new AdminError(
    400,
    `There is no workspace ${index}: there are ${workspaces.length}.`,
  );
}

function holderOf(
  { workspaces, clock }: Engine,
  id: string,
): Workspace | undefined {
  const now = clock.now();
  return workspaces.find((workspace) => workspace.find(id, now) !== undefined);
}

/** Of two calls with one id, the first would be lost. */
function refuseSameId(calls: readonly Call[]): void {
  const ids = new Set<string>();
  for (const { call_id } of calls) {
    if (ids.has(call_id)) {
      const message = `The call_id ${quote(call_id)} was given twice.`;
      throw new AdminError(400, message);
    }
    ids.add(call_id);
  }
}

function refuseNewId(id: string, { call_id = id }: JsonObject): void {
  if (call_id !== id) {
    throw new AdminError(
      400,
      "A call keeps its call_id: add a new call instead.",
    );
  }
}

function livesOn(changes: JsonObject): boolean {
  const names = Object.keys(changes);
  return names.every((name) => !lifeFields.has(name));
}
