import { withWaivers } from "./waivers.mjs";
import { withAliases } from "./with-aliases.mjs";

/**
 * The findings, each with what a release depends on: the alias under which it
 * goes on, and the waiver that takes it off the bill.
 * @param {Pick<import("./versions.mjs").Version, "waivers" | "repository">} version
 * @param {readonly import("@rollcall/spec-diff").Finding[]} findings
 * @param {readonly import("@rollcall/codegen").Alias[]} aliases
 */
export function withCircumstances(version, findings, aliases) {
  const aliased = withAliases(findings, aliases);
  return withWaivers(aliased, version);
}
