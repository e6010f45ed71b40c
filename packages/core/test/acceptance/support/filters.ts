interface Bound {
  readonly key: "start_timestamp" | "end_timestamp";
  readonly after: number;
  readonly before: number;
}

/**
 * The filters of a query, in whichever of its six forms they come. Windows are
 * half-open.
 */
export function filtersOf(query: URLSearchParams): {
  readonly agents: readonly string[];
  readonly bounds: readonly Bound[];
} {
  const json = query.get("filter_criteria");
  const flat: [string, string][] = json
    ? Object.entries(JSON.parse(json) as Record<string, unknown>).flatMap(
        ([name, value]) =>
          [value].flat().map((one): [string, string] => [name, String(one)]),
      )
    : [...query].map(([name, value]) => [
        name.replace(/^filter_criteria\[(\w+)\](\[\d*\])?$/, "$1"),
        value,
      ]);
  const all = (name: string) =>
    flat.filter(([key]) => key === name).map(([, value]) => value);
  const one = (name: string, otherwise: number) =>
    Number(all(name)[0] ?? otherwise);
  const bound = (what: "start" | "end"): Bound => ({
    key: `${what}_timestamp`,
    after: one(`after_${what}_timestamp`, -1 / 0),
    before: one(`before_${what}_timestamp`, 1 / 0),
  });
  return {
    agents: all("agent_id").flatMap((ids) => ids.split(",")),
    bounds: [bound("start"), bound("end")],
  };
}
