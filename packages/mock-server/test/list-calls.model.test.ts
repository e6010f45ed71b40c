import { expect, it } from "vitest";
import { createMock } from "../src/create-mock.js";
import { describeListCalls } from "./support/list-calls-model.js";
import { everyCall } from "./support/oracle.js";

describeListCalls(80);

it("ties and calls without a start exist in every data set of three calls or more", () => {
  for (const calls of [3, 10, 65, 1_000]) {
    for (const seed of [1, 2, 99]) {
      const [workspace] = createMock({ calls, seed }).workspaces;
      const all = workspace === undefined ? [] : everyCall(workspace);
      const starts = all.map((call) => call.start_timestamp);
      expect(all).toHaveLength(calls);
      expect(starts).toContain(undefined);
      expect(new Set(starts).size).toBeLessThan(calls);
    }
  }
});
