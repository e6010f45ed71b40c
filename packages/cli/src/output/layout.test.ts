import { expect, it } from "vitest";
import { createCallColumns } from "./columns.js";
import { chooseColumns, fitColumns } from "./layout.js";
import { keepMinute } from "./shorten.js";
import { makeHeading, makeRow, measureColumn } from "./table.js";
import { createTimeFormat } from "./time-format.js";

const columns = createCallColumns(createTimeFormat({}, Date.now), () => "");

const call = {
  call_id: "call_b4a81fa944f544de",
  agent_id: "agent_09b4426e15a34f1a",
  start_timestamp: Date.parse("2026-10-31T23:59:58Z"),
  call_status: "not_connected",
};

it.each<[number, string, string]>([
  [
    120,
    "dial_no_answer",
    "call_id 21, agent_id 22, start (UTC) 19, duration 8, status 13, reason 14",
  ],
  [
    90,
    "dial_no_answer",
    "call_id 21, start (UTC) 19, duration 8, status 13, reason 14",
  ],
  [
    80,
    "dial_no_answer",
    "call_id 21, start (UTC) 16, duration 8, status 13, reason 14",
  ],
  [
    80,
    "telephony_provider_unavailable",
    "call_id 21, start (UTC) 11, duration 8, status 6, reason 26",
  ],
  [40, "dial_no_answer", "call_id 21, start (UTC) 17"],
])("At %i columns, %s is shown in: %s", (width, reason, layout) => {
  const row = makeRow(columns, { ...call, disconnection_reason: reason });
  const rows = [makeHeading(columns), row];
  const wanted = columns.map((column) => {
    return { ...column, width: measureColumn(column, rows) };
  });
  const sized = fitColumns(chooseColumns(wanted, width), width);
  const shown = sized.map(({ title, width }) => `${title} ${width}`);
  expect(shown.join(", ")).toBe(layout);
});

it.each<[number, string]>([
  [16, "2026-10-31 23:59"],
  [15, "10-31 23:59"],
])("In %i characters, a start is shown as %s", (width, shown) => {
  expect(keepMinute("2026-10-31 23:59:58", width)).toBe(shown);
});
