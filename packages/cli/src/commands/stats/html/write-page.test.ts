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

it("shows how durations and latency are spread, as plots and as tables", async () => {
  const calls = [1000, 1100, 4000].map((ms) => ({
    start_timestamp: 1_790_000_000_000,
    end_timestamp: 1_790_000_000_000 + ms,
    latency: { e2e: { p50: ms / 2, values: [ms / 2, 3300] } },
  }));
  const page = await pageOf(calls);
  const plots = page.split('<svg class="bars" role="img"').slice(1);
  expect(plots.map((plot) => plot.match(/<title>(.*)<\/title>/)?.[1])).toEqual([
    "Calls of each day",
    "How long calls were",
    "How long people waited for an answer (e2e)",
  ]);
  for (const plot of plots) {
    expect(plot).toMatch(/<desc>.+<\/desc>.*<summary>The same as a table/s);
  }
  expect(page).toContain("most often 1.0 s to 1.3 s (2 calls)");
  expect(page).toContain("most often 3.2 s to 4.0 s (3 measurements)");
});
