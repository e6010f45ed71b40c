import { toggle, value } from "../../registry/option.js";
import { webhookKeyOptions } from "../../webhooks/webhook-options.js";

export const verifyOptions = {
  signature: value({
    placeholder: "text",
    short: "-s",
    summary: "the header x-retell-signature of the request",
    group: "The request",
  }),
  anyAge: toggle("take an old signature, too: of a request that was kept", {
    group: "The request",
  }),
  ...webhookKeyOptions,
};
