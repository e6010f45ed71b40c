/** Filters of the first version, as values. */
export interface FormFilters {
  readonly agent_id: readonly string[];
  readonly direction: string;
  readonly from_number?: string;
}

/** The forms in which clients write the first version's filters. */
export const forms: Readonly<
  Record<string, (filters: FormFilters) => [string, string][]>
> = {
  comma: ({ agent_id, ...texts }) => [
    ["filter_criteria[agent_id]", agent_id.join(",")],
    ...deep(texts),
  ],
  brackets: ({ agent_id, ...texts }) => [
    ...named("filter_criteria[agent_id][]", agent_id),
    ...deep(texts),
  ],
  repeat: ({ agent_id, ...texts }) => [
    ...named("filter_criteria[agent_id]", agent_id),
    ...deep(texts),
  ],
  indices: ({ agent_id, ...texts }) => [
    ...agent_id.map((id, n): [string, string] => [
      `filter_criteria[agent_id][${n}]`,
      id,
    ]),
    ...deep(texts),
  ],
  json: (filters) => [["filter_criteria", JSON.stringify(filters)]],
  flat: ({ agent_id, ...texts }) => [
    ...named("agent_id", agent_id),
    ...Object.entries(texts),
  ],
};

function named(name: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [name, value]);
}

function deep(texts: object): [string, string][] {
  const entries = Object.entries(texts);
  return entries.map(([key, text]) => [`filter_criteria[${key}]`, text]);
}
