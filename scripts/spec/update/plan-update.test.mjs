import { describe, expect, test } from "vitest";
import { planRehearsal } from "../rehearsal/rehearse.mjs";

const filters = "schemas/filter-criteria.yaml";
const firstFilter = "  properties:\n    after_start_timestamp:";

const newFilter = `  properties:
    direction:
      $ref: ../../shared/schemas/direction.yaml#/Direction
      x-filter: { field: /direction, op: eq }
    after_start_timestamp:`;

/** @param {import("../rehearsal/rehearse.mjs").Plan} plan */
function draftsIn({ files }) {
  const drafts = files.filter(({ path }) => path.startsWith(".changeset/"));
  return drafts.map(({ text }) => text);
}

describe("A changed spec", () => {
  test("proposes nothing where it is as it was", async () => {
    const { report, files } = await planRehearsal();
    expect(report.verdict.level).toBe("none");
    expect(report.releases).toEqual([]);
    expect(files).toEqual([]);
  });

  test("with a new filter is minor for all that show it", async () => {
    const plan = await planRehearsal([filters, firstFilter, newFilter]);
    expect(plan.report.verdict.level).toBe("additive");
    expect(plan.report.releases).toMatchObject([
      {
        name: "@rollcall/core",
        bump: "minor",
      },
      {
        name: "@rollcall/mock-server",
        bump: "minor",
      },
      {
        name: "@rollcall/cli",
        bump: "minor",
      },
    ]);
    const change = plan.report.changes.find(({ lens }) => lens === "wire");
    expect(change?.touches).toEqual({
      symbols: ['components["schemas"]["FilterCriteria"]'],
      flags: ["--direction"],
      pages: ["/http/v1/list-calls/"],
    });
    expect(draftsIn(plan).join("\n")).toContain(
      "- `--direction`: the property direction is new.",
    );
  });

  test("with a parameter that is required now breaks, and says what to do", async () => {
    const plan = await planRehearsal([
      "paths/list-calls.yaml",
      "- name: limit\n",
      "- name: limit\n      required: true\n",
    ]);
    expect(plan.report.verdict.wire).toBe("breaking");
    expect(draftsIn(plan)[0]).toMatch(
      /^---\n"@rollcall\/core": minor\n---\n\n\*\*Breaking\*\*/,
    );
    expect(draftsIn(plan)[0]).toContain("Send it.");
  });

  test("with other words releases nothing", async () => {
    const { report } = await planRehearsal([
      filters,
      "Only calls that started at this moment or later.",
      "Calls from this moment on.",
    ]);
    expect(report.verdict.level).toBe("docs");
    expect(report.releases).toEqual([]);
  });

  test("that the linter refuses stops before anything is planned", async () => {
    const planned = planRehearsal([
      "paths/list-calls.yaml",
      "operationId: listCalls",
      "operationid: listCalls",
    ]);
    await expect(planned).rejects.toThrow("The linter refuses the spec.");
  });
});
