import { describeWebhookLife } from "./support/webhook-life.js";

// Signatures have tests of their own, and would take most of the time here; the
// soak makes them all.
describeWebhookLife(0.5, { sign: async () => "v=0,d=0" });
