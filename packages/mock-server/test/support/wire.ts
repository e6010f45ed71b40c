import type { Asked } from "./oracle.js";

/** The ways in which clients write `filter_criteria`. */
export const WIRE_FORMS = [
  "comma",
  "brackets",
  "repeat",
  "indices",
  "json",
  "flat",
] as const;

export type WireForm = (typeof WIRE_FORMS)[number];

/** A list request's path and query, in one of the wire forms. */
export function listUrl(asked: Asked, form: WireForm = "brackets"): string {
  const pairs: [string, string | number][] = [];
  if (asked.ascending !== undefined) {
    pairs.push(["sort_order", asked.ascending ? "ascending" : "descending"]);
  }
  if (asked.limit !== undefined) {
    pairs.push(["limit", asked.limit]);
  }
  if (asked.cursor !== undefined) {
    pairs.push(["pagination_key", asked.cursor]);
  }
  pairs.push(...filterPairs(asked, form));
  const query = pairs
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    )
    .join("&");
  return `/list-calls${query === "" ? "" : `?${query}`}`;
}

function filterPairs(
  asked: Asked,
  form: WireForm,
): [string, string | number][] {
  const scalars = (
    [
      ["after_start_timestamp", asked.startFrom],
      ["before_start_timestamp", asked.startBefore],
      ["after_end_timestamp", asked.endFrom],
      ["before_end_timestamp", asked.endBefore],
    ] as const
  ).filter((pair): pair is [(typeof pair)[0], number] => pair[1] !== undefined);
  const agents = asked.agentIds;
  if (form === "json") {
    const filter = {
      ...Object.fromEntries(scalars),
      ...(agents && { agent_id: agents }),
    };
    return Object.keys(filter).length === 0
      ? []
      : [["filter_criteria", JSON.stringify(filter)]];
  }
  const name = (key: string) =>
    form === "flat" ? key : `filter_criteria[${key}]`;
  return [
    ...agentPairs(agents, form, name("agent_id")),
    ...scalars.map(([key, value]): [string, number] => [name(key), value]),
  ];
}

function agentPairs(
  agents: readonly string[] | undefined,
  form: WireForm,
  name: string,
): [string, string][] {
  if (agents === undefined) {
    return [];
  }
  if (form === "comma") {
    return [[name, agents.join(",")]];
  }
  if (form === "brackets") {
    return agents.map((id) => [`${name}[]`, id]);
  }
  if (form === "indices") {
    return agents.map((id, n) => [`${name}[${n}]`, id]);
  }
  return agents.map((id) => [name, id]);
}
