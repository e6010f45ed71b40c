import { versionVariable } from "../api/choose-version.js";
import { apiVersions } from "../api/versions.js";
import { toggle, value } from "../registry/option.js";
import { profileVariable } from "../settings/choose-profile.js";
import { addressVariable } from "../settings/choose-target.js";

const group = "Whom to ask";
const names = apiVersions.map(({ name }) => name);

/** The options of every command that asks the API. */
export const sourceOptions = {
  api: value({
    placeholder: "version",
    summary: `which version of the API to ask: ${names.join(" or ")}`,
    choices: names,
    defaultText: `${versionVariable}, the profile's, or ${names[0]}`,
    group,
  }),
  demo: toggle("ask an embedded mock of the API: no key, no network", {
    group,
  }),
  baseUrl: value({
    placeholder: "url",
    summary: "where the API is",
    defaultText: `${addressVariable}, the profile's, or the API's own`,
    group,
  }),
  insecureHttp: toggle("let --base-url be plain http beyond this machine", {
    group,
  }),
  profile: value({
    placeholder: "name",
    summary: "whose key, address and version to use",
    defaultText: `${profileVariable}, or what is set`,
    group,
  }),
  dryRun: toggle("print the first request as curl, and send nothing", {
    group,
  }),
};
