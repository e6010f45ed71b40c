import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, json } from "../../test/support/fake-fetch.js";
import type { QueryForm } from "../spec/operation.js";
import { writeQuery } from "./write-query.js";

const forms = [
  "brackets",
  "comma",
  "repeat",
  "indices",
  "json",
  "flat",
] as const;
const example = {
  filter_criteria: { agent_id: ["a", "b"], after_start_timestamp: 1 },
  limit: 5,
};

describe("the six forms", () => {
  it.each<[QueryForm, string]>([
    [
      "brackets",
      "filter_criteria[agent_id][]=a&filter_criteria[agent_id][]=b&filter_criteria[after_start_timestamp]=1&limit=5",
    ],
    [
      "comma",
      "filter_criteria[agent_id]=a,b&filter_criteria[after_start_timestamp]=1&limit=5",
    ],
    [
      "repeat",
      "filter_criteria[agent_id]=a&filter_criteria[agent_id]=b&filter_criteria[after_start_timestamp]=1&limit=5",
    ],
    [
      "indices",
      "filter_criteria[agent_id][0]=a&filter_criteria[agent_id][1]=b&filter_criteria[after_start_timestamp]=1&limit=5",
    ],
    [
      "json",
      'filter_criteria={"agent_id":["a","b"],"after_start_timestamp":1}&limit=5',
    ],
    ["flat", "agent_id=a&agent_id=b&after_start_timestamp=1&limit=5"],
  ])("%s", async (form, want) => {
    const written = writeQuery(example, () => form);
    expect(decodeURIComponent(written)).toBe(want);
    // Names and values are encoded: the comma of the comma form too.
    expect(written).toMatch(/^[\w%&=.~*'()!-]+$/);

    const { client, requests } = clientOf([json([])]);
    await client.calls.list(example, { queryForm: form });
    expect(new URL(requests[0]?.request.url ?? "").search.slice(1)).toBe(
      written,
    );
  });

  it("is brackets by default, because the spec says so", async () => {
    const { client, requests } = clientOf([json([])]);
    await client.calls.list(example);
    expect(requests[0]?.request.url).toContain(
      "filter_criteria%5Bagent_id%5D%5B%5D=a&",
    );
  });
});

describe("what is written can be read back", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom(
        "&",
        "=",
        "%",
        ",",
        "[",
        "]",
        "+",
        " ",
        "#",
        "?",
        "é",
        "😀",
        "a",
      ),
    }),
  );
  const id = nasty.filter((text) => text !== "");
  const criteria = fc.record(
    {
      agent_id: fc.array(id, { minLength: 1, maxLength: 4 }),
      "na&me[]": nasty,
      after: fc.integer(),
    },
    { requiredKeys: ["agent_id"] },
  );

  it.each(forms)("%s", (form) => {
    fc.assert(
      fc.property(criteria, fc.integer(), (filter, limit) => {
        if (form === "comma") {
          fc.pre(filter.agent_id.every((text) => !text.includes(",")));
        }
        const read = decode(
          writeQuery({ f: filter, limit }, () => form),
          form,
        );
        expect(read).toEqual({ f: texts(filter), limit: String(limit) });
      }),
    );
  });
});

const texts = (filter: object) =>
  Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [
      key,
      Array.isArray(value) ? value : String(value),
    ]),
  );

/** A decoder of the test's own: pairs first, then the form. */
function decode(query: string, form: QueryForm) {
  const f: Record<string, unknown> = {};
  let limit: string | undefined;
  for (const pair of query.split("&")) {
    const [name = "", value = ""] = pair.split("=").map(decodeURIComponent);
    if (name === "limit") {
      limit = value;
    } else if (form === "json") {
      Object.assign(f, texts(JSON.parse(value)));
    } else {
      put(f, form === "flat" ? name : name.slice(2), value, form);
    }
  }
  return { f, limit };
}

function put(
  f: Record<string, unknown>,
  name: string,
  value: string,
  form: QueryForm,
) {
  const key =
    form === "flat"
      ? name
      : name.replace(/\](\[\d*\])?$/, (_, tail) => (tail ? "" : ""));
  if (!key.endsWith("agent_id")) {
    f[key] = value;
  } else if (form === "comma") {
    f.agent_id = value.split(",");
  } else {
    f.agent_id = [...((f.agent_id as string[]) ?? []), value];
  }
}
