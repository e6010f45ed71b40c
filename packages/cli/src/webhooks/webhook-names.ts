/** The events that the API sends webhooks of. */
export const webhookNames = [
  "call_started",
  "call_ended",
  "call_analyzed",
] as const;
