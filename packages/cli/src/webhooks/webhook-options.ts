import { value } from "../registry/option.js";

/** Which key signs webhooks. */
export const webhookKeyOptions = {
  keyFile: value({
    placeholder: "file",
    summary: "a file that holds the API key",
    defaultText: "RETELL_API_KEY",
    group: "The key",
  }),
};
