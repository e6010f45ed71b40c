import { readPort } from "../../input/read-port.js";
import { value } from "../../registry/option.js";
import { webhookKeyOptions } from "../../webhooks/webhook-options.js";

export const listenOptions = {
  port: value({
    placeholder: "n",
    summary: "to listen on, on this machine alone; 0: any that is free",
    read: readPort,
    default: 3000,
    group: "Where",
  }),
  ...webhookKeyOptions,
};
