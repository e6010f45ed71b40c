import type { Engine } from "./api/engine.js";
import { putEdit } from "./layers/admin/calls-port.js";
import type { CallLives } from "./life/call-lives.js";
import type { StateKeeper } from "./state/state-keeper.js";

/**
 * Keeps what is changed and deleted over the API, and lets nothing more happen
 * to a call that is gone.
 */
export function keepChanges(
  { workspaces }: Engine,
  life: CallLives,
  keeper: StateKeeper,
): void {
  for (const workspace of workspaces) {
    workspace.onChanged({
      onEdit: (call, changes) =>
        putEdit({ life, keeper }, workspace, call, changes),
      onRemove(id) {
        life.stop(workspace, id);
        keeper.remove(workspace, id);
      },
    });
  }
}
