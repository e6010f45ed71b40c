import { choice } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";
import { webhookKeyOptions } from "../../webhooks/webhook-options.js";

export const sendOptions = {
  event: choice({
    placeholder: "event",
    summary: "which event: call_started, call_ended or call_analyzed",
    choices: ["call_started", "call_ended", "call_analyzed"],
    default: "call_ended",
    group: "What is sent",
  }),
  ...webhookKeyOptions,
  ...sourceOptions,
};
