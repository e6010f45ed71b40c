import type { Option } from "commander";
import type { ApiVersion } from "../api/api-version.js";
import { toOption } from "../flags/create-option.js";
import type { SpecFlag } from "../flags/spec-flags.js";
import type { VersionFlags } from "../flags/version-flags.js";

/** The flags that a version's spec has, in the groups of the help. */
export function createSpecOptions({ version, flags }: VersionFlags): Option[] {
  const { filter = "" } = version.operation.pagination;
  const isFilter = ({ path }: SpecFlag) => `/${path[0]}` === filter;
  const filters = flags.filter(isFilter);
  const others = flags.filter((flag) => !isFilter(flag));
  const filterOptions = filters.map((flag) => {
    const option = toOption(flag);
    return option.helpGroup(filterGroup(flag, version));
  });
  const otherOptions = others.map((flag) => {
    const option = toOption(flag);
    return option.helpGroup("Order and page");
  });
  return [...filterOptions, ...otherOptions];
}

function filterGroup({ from }: SpecFlag, { name }: ApiVersion): string {
  if (from) {
    return `Filters of ${from.version} that go on here`;
  }
  return `Filters of ${name}, which all have to match (… may be given several times)`;
}
