import { DATA_END } from "../../src/calls/computed/data-options.js";
import type { createMock } from "../../src/create-mock.js";

type MockUnderTest = ReturnType<typeof createMock>;

/**
 * Changes of every kind: calls moved, edited, removed, added before, between
 * and after the others.
 */
export function change(mock: MockUnderTest, seed: number): void {
  const [workspace] = mock.workspaces;
  if (workspace === undefined) {
    return;
  }
  const { calls } = workspace;
  for (let k = 0; k < 40; k++) {
    const i = (seed * 31 + k * 17) % calls.count;
    const call = calls.callAt(i);
    const start = call.start_timestamp ?? 0;
    if (k % 4 === 0) {
      workspace.remove(call.call_id, DATA_END);
    }
    if (k % 4 === 1) {
      workspace.put({
        ...call,
        start_timestamp: start - 5_000_000,
        agent_id: "agent_edited",
      });
    }
    if (k % 4 === 2) {
      workspace.put({
        ...call,
        call_id: `call_copy_${k}`,
        end_timestamp: start + k,
      });
    }
    if (k % 4 === 3) {
      const {
        start_timestamp: _start,
        end_timestamp: _end,
        ...unstarted
      } = call;
      workspace.put({
        ...unstarted,
        call_id: `call_new_${k}`,
        call_status: "registered",
      });
    }
  }
}
