import {
  type Call,
  createClient,
  type ListCallsParameters,
} from "@rollcall/core";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createMock } from "../src/index.js";

// Random questions to the legacy list, in the short notation: they find what a
// plain filter over all calls finds, and what the wire's keys find.

type Filters = NonNullable<ListCallsParameters["filter_criteria"]>;

/** A question in both forms, and what it means. */
interface Question {
  readonly written: object;
  readonly wire: object;
  readonly isMet: (call: Call) => boolean;
}

const { fetch } = createMock({ calls: 300, seed: 14, size: "short" });
const client = createClient({ apiKey: "key", fetch });

let all: Call[];
beforeAll(async () => {
  all = await client.calls.iterate({ limit: 1000 }).collect();
  expect(all).toHaveLength(300);
});

type Moment = "start_timestamp" | "end_timestamp";

/** A moment of some call, or one beside it. */
const moments = (field: Moment) =>
  fc
    .tuple(fc.nat({ max: 299 }), fc.integer({ min: -1, max: 1 }))
    .map(([index, shift]) => Number(all[index]?.[field] ?? 0) + shift);

const asGiven = (ms: number, isDate: boolean) => (isDate ? new Date(ms) : ms);

/** From `low` on and before `high`, in whole milliseconds. */
function momentQuestion(
  field: Moment,
  condition: unknown,
  low: number | undefined,
  high: number | undefined,
): Question {
  const bounds = {
    [`after_${field}`]: low,
    [`before_${field}`]: high,
  };
  return {
    written: { [field]: condition },
    wire: bounds,
    isMet: (call) => {
      const moment = call[field] ?? Number.NaN;
      return moment >= (low ?? -Infinity) && moment < (high ?? Infinity);
    },
  };
}

const momentQuestions = (field: Moment): fc.Arbitrary<Question> =>
  fc
    .record({
      form: fc.constantFrom("alone", "eq", "between", "bounds", "bounds"),
      low: fc.constantFrom("ge", "gt", undefined),
      high: fc.constantFrom("le", "lt", undefined),
      pair: fc.tuple(moments(field), moments(field)),
      isDate: fc.boolean(),
    })
    .filter(({ form, low, high }) => form !== "bounds" || !!(low ?? high))
    .map(({ form, low, high, pair, isDate }) => {
      const [from = 0, to = 0] = pair.sort((a, b) => a - b);
      const [first, last] = [asGiven(from, isDate), asGiven(to, isDate)];
      if (form === "alone") {
        return momentQuestion(field, first, from, from + 1);
      }
      if (form === "eq") {
        return momentQuestion(field, { eq: first }, from, from + 1);
      }
      if (form === "between") {
        return momentQuestion(field, { between: [first, last] }, from, to + 1);
      }
      const condition = {
        ...(low && { [low]: first }),
        ...(high && { [high]: last }),
      };
      return momentQuestion(
        field,
        condition,
        low && (low === "ge" ? from : from + 1),
        high && (high === "lt" ? to : to + 1),
      );
    });

const agentQuestions = (): fc.Arbitrary<Question> => {
  const ids = [...new Set(all.map(({ agent_id }) => agent_id)), "agent_none"];
  return fc
    .record({
      chosen: fc.uniqueArray(fc.constantFrom(...ids), {
        minLength: 1,
        maxLength: 3,
      }),
      form: fc.constantFrom("list", "in", "alone", "eq"),
    })
    .map(({ chosen, form }) => {
      const [first = ""] = chosen;
      const isOne = form === "alone" || form === "eq";
      const wanted = isOne ? [first] : chosen;
      const forms = {
        list: chosen,
        in: { in: chosen },
        alone: first,
        eq: { eq: first },
      };
      return {
        written: { agent_id: forms[form as keyof typeof forms] },
        wire: { agent_id: wanted },
        isMet: (call: Call) => wanted.includes(call.agent_id),
      };
    });
};

const asked = (
  filter_criteria: object,
  sort_order: "ascending" | "descending",
) =>
  client.calls
    .iterate({
      filter_criteria: filter_criteria as Filters,
      sort_order,
      limit: 50,
    })
    .collect();

test("Filters in the short notation find what a plain filter finds, and what the wire's keys find", async () => {
  const questions = fc
    .tuple(
      fc.option(momentQuestions("start_timestamp")),
      fc.option(momentQuestions("end_timestamp")),
      fc.option(agentQuestions()),
    )
    .map((parts) => parts.filter((part) => part !== null));
  const orders = fc.constantFrom("ascending", "descending");
  await fc.assert(
    fc.asyncProperty(questions, orders, async (parts, order) => {
      const written = Object.assign({}, ...parts.map((part) => part.written));
      const wire = Object.assign({}, ...parts.map((part) => part.wire));
      const sorted = order === "descending" ? all : all.toReversed();
      const wanted = sorted.filter((call) =>
        parts.every((part) => part.isMet(call)),
      );
      const found = await asked(written, order);
      expect(found).toEqual(wanted);
      expect(await asked(wire, order)).toEqual(found);
    }),
    { numRuns: 60 },
  );
}, 60_000);
