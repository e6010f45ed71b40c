import type { Engine } from "../../api/engine.js";
import type { Call } from "../../calls/call.js";
import type { Workspace } from "../../calls/workspace.js";
import type { CallLives } from "../../life/call-lives.js";
import { lifeFields } from "../../life/dialled-calls.js";
import type { StateKeeper } from "../../state/state-keeper.js";
import { merged } from "../../util/merged.js";
import { AdminError } from "./admin-error.js";
import type { CallsPort } from "./ports.js";

/**
 * Changes the calls of an engine, keeps the changes, and tells the webhooks.
 */
export function callsPort(
  engine: Engine,
  life: CallLives,
  keeper: StateKeeper,
): CallsPort {
  const { workspaces, clock } = engine;
  const holderOf = (id: string) =>
    workspaces.find(
      (workspace) => workspace.find(id, clock.now()) !== undefined,
    );

  function add(given: readonly Record<string, unknown>[], index = 0): Call[] {
    const workspace = workspaces[index];
    if (!workspace) {
      throw new AdminError(
        400,
        `There is no workspace ${index}: there are ${workspaces.length}.`,
      );
    }
    const calls = given.map((fields) => completed(fields, workspace));
    for (const call of calls) {
      life.stop(workspace, call.call_id);
      workspace.put(call);
      keeper.put(workspace, call);
    }
    return calls;
  }

  function edit(
    id: string,
    changes: Record<string, unknown>,
  ): Call | undefined {
    const workspace = holderOf(id);
    const before = workspace?.get(id, clock.now());
    if (!workspace || !before) {
      return undefined;
    }
    if ((changes.call_id ?? id) !== id) {
      throw new AdminError(
        400,
        "A call keeps its call_id: add a new call instead.",
      );
    }
    const after = dated(
      checked(merged(before, changes), changes),
      changes,
      clock.now(),
    );
    const plan = life.planOf(workspace, id);
    const goesOn =
      plan !== undefined &&
      !Object.keys(changes).some((name) => lifeFields.has(name));
    if (!goesOn) {
      life.stop(workspace, id);
    }
    workspace.put(after);
    keeper.put(workspace, after, goesOn ? plan.life.registered : undefined);
    if (goesOn) {
      life.amend(workspace, id, plan, changes);
    }
    life.tell(workspace, before, after);
    return after;
  }

  function remove(id: string): boolean {
    const workspace = holderOf(id);
    if (!workspace) {
      return false;
    }
    life.stop(workspace, id);
    workspace.remove(id, clock.now());
    keeper.remove(workspace, id);
    return true;
  }

  const count = () =>
    workspaces.reduce(
      (sum, workspace) => sum + countIn(workspace, clock.now()),
      0,
    );
  return { add, edit, remove, count };
}

function countIn({ calls, overlay }: Workspace, now: number): number {
  return calls.startedBy(now) - overlay.hiddenCount + overlay.size;
}

/**
 * A call of what was given; what is required and missing gets a plain value.
 */
function completed(
  fields: Record<string, unknown>,
  workspace: Workspace,
): Call {
  const defaults = {
    call_id: fields.call_id ?? workspace.newId(),
    agent_id: workspace.calls.agents[0]?.id ?? "",
    call_status: statusOf(fields),
    audio_websocket_protocol: "web",
    audio_encoding: "s16le",
    sample_rate: 24_000,
  };
  const call = { ...defaults, ...fields };
  return checked(call, call);
}

function statusOf({
  start_timestamp,
  end_timestamp,
}: Record<string, unknown>): string {
  if (end_timestamp !== undefined) {
    return "ended";
  }
  return start_timestamp === undefined ? "registered" : "ongoing";
}

/**
 * Refuses what has no place in the list, of the fields that are given. Values
 * that the API does not know pass: one may want to see what comes of them.
 */
function checked(
  fields: Record<string, unknown>,
  given: Record<string, unknown>,
): Call {
  for (const name of ["call_id", "agent_id", "call_status"]) {
    if (
      !(name in given) ||
      (typeof fields[name] === "string" && fields[name] !== "")
    ) {
      continue;
    }
    throw new AdminError(
      400,
      `"${name}" must be text, not ${JSON.stringify(fields[name])}.`,
    );
  }
  for (const name of ["start_timestamp", "end_timestamp"]) {
    if (fields[name] === undefined || Number.isSafeInteger(fields[name])) {
      continue;
    }
    throw new AdminError(
      400,
      `"${name}" must be whole milliseconds since the epoch.`,
    );
  }
  return fields as Call;
}

/**
 * A call that an edit starts or ends has started or ended now, unless the edit
 * says when.
 */
function dated(
  call: Call,
  { call_status }: Record<string, unknown>,
  now: number,
): Call {
  if (call_status !== "ongoing" && call_status !== "ended") {
    return call;
  }
  const started = { ...call, start_timestamp: call.start_timestamp ?? now };
  return call_status === "ended"
    ? { ...started, end_timestamp: call.end_timestamp ?? now }
    : started;
}
