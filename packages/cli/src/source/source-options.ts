import { versionVariable } from "../api/choose-version.js";
import { apiVersions } from "../api/versions.js";
import { toggle, value } from "../registry/option.js";

const group = "Whom to ask";
const names = apiVersions.map(({ name }) => name);

/** The options of every command that asks the API. */
export const sourceOptions = {
  api: value({
    placeholder: "version",
    summary: `which version of the API to ask: ${names.join(" or ")}`,
    choices: names,
    defaultText: `${versionVariable}, or ${names[0]}`,
    group,
  }),
  demo: toggle("ask an embedded mock of the API: no key, no network", {
    group,
  }),
  baseUrl: value({
    placeholder: "url",
    summary: "where the API is",
    defaultText: "RETELL_BASE_URL, or the API's own address",
    group,
  }),
};
