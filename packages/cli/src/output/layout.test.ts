import { expect, it } from "vitest";
import { columns } from "./columns.js";
import { sizeColumns } from "./layout.js";
import { keepMinute } from "./shorten.js";

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
    "call_id 21, agent_id 7, start (UTC) 17, duration 8, status 13, reason 14",
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
  [
    40,
    "dial_no_answer",
    "call_id 21, start (UTC) 11, duration 8, status 6, reason 6",
  ],
])("At %i columns, %s is shown in: %s", (width, reason, layout) => {
  const calls = [{ ...call, disconnection_reason: reason }];
  const sized = sizeColumns(columns, calls, width);
  const shown = sized.map(({ title, width }) => `${title} ${width}`);
  expect(shown.join(", ")).toBe(layout);
});

it.each<[number, string]>([
  [16, "2026-10-31 23:59"],
  [15, "10-31 23:59"],
])("In %i characters, a start is shown as %s", (width, shown) => {
  expect(keepMinute("2026-10-31 23:59:58", width)).toBe(shown);
});
