import { value } from "../registry/option.js";
import { profileVariable } from "../settings/choose-profile.js";
import { keyVariable } from "../settings/choose-target.js";

const group = "The key";

/** Which key signs webhooks. */
export const webhookKeyOptions = {
  keyFile: value({
    placeholder: "file",
    summary: "a file that holds the API key",
    defaultText: `${keyVariable}, or the profile's`,
    group,
  }),
  profile: value({
    placeholder: "name",
    summary: "whose key to use",
    defaultText: `${profileVariable}, or what is set`,
    group,
  }),
};
