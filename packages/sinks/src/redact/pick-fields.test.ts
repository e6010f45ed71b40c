import { expect, it } from "vitest";
import type { FieldName } from "../field-name.js";
import { createPicker } from "./pick-fields.js";

const call = {
  call_id: "call_1",
  metadata: { "customer.id": 7, customer: { id: 8 }, plan: "gold" },
  turns: [{ role: "agent", text: "Hello" }, 5],
};

it.each<[FieldName[], object]>([
  [
    ["metadata.plan", "call_id"],
    { metadata: { plan: "gold" }, call_id: "call_1" },
  ],
  [["metadata.customer.id"], { metadata: { customer: { id: 8 } } }],
  [[["metadata", "customer.id"]], { metadata: { "customer.id": 7 } }],
  [["turns.role", "mood"], { turns: [{ role: "agent" }, undefined] }],
])("%j keeps %j", (fields, want) => {
  expect(createPicker(fields)(call)).toEqual(want);
});
