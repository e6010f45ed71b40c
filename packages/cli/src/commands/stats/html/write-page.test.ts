import fc from "fast-check";
import { expect, it } from "vitest";
import { Calendar } from "../../../fleet/calendar.js";
import { gatherReport } from "../gather-report.js";
import { writePage } from "./write-page.js";

async function pageOf(calls: readonly unknown[]): Promise<string> {
  async function* stream() {
    yield* calls;
  }
  const calendar = new Calendar("UTC");
  return writePage(await gatherReport(stream(), { by: "agent", calendar }));
}

it("What calls say is text in the page, never markup", async () => {
  const name = `"><script>alert('1')</script>\u202e`;
  const page = await pageOf([
    {
      agent_id: name,
      call_status: name,
      disconnection_reason: name,
      latency: { [name]: { p50: 5 } },
      call_analysis: { user_sentiment: name },
    },
  ]);
  expect(page).not.toContain("<script");
  expect(page).not.toContain("\u202e");
  const escaped =
    "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\\u202e";
  expect(page.split(escaped)).toHaveLength(1 + 5);
});

it("A page is made of any calls", async () => {
  const property = fc.asyncProperty(fc.array(fc.anything()), async (calls) => {
    const page = await pageOf(calls);
    expect(page).toContain("</html>");
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });
  await fc.assert(property, { numRuns: 50 });
});

it("Calls at both ends of the calendar make a page of a usual size", async () => {
  const page = await pageOf([
    { start_timestamp: -8.64e15, end_timestamp: 8.64e15 },
    { start_timestamp: 8.64e15 },
    { start_timestamp: 9e15 },
  ]);
  expect(page.length).toBeLessThan(20_000);
});
