import type { Call } from "../calls/call.js";
import type { Workspace } from "../calls/workspace.js";
import type { Plan } from "./life-plan.js";

/** What somebody who changes calls has to know and say of their lives. */
export interface CallLives {
  /** The plan of a call that lives its own life. */
  planOf(workspace: Workspace, id: string): Plan | undefined;
  /** Changes what a living call will be in the end. */
  amend(
    workspace: Workspace,
    id: string,
    plan: Plan,
    changes: Readonly<Record<string, unknown>>,
  ): void;
  /** Lets nothing more happen to a call by itself. */
  stop(workspace: Workspace, id: string): void;
  /** Tells the webhooks what an edit brought about. */
  tell(workspace: Workspace, before: Call, after: Call): void;
}
