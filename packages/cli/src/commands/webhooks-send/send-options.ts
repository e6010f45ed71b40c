import { choice } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";
import { webhookNames } from "../../webhooks/webhook-names.js";
import { webhookKeyOptions } from "../../webhooks/webhook-options.js";

export const sendOptions = {
  event: choice({
    placeholder: "event",
    summary: `which event: ${webhookNames.join(", ")}`,
    choices: webhookNames,
    default: "call_ended",
    group: "What is sent",
  }),
  ...webhookKeyOptions,
  ...sourceOptions,
};
