import { describeWebhookLife } from "./support/webhook-life.js";

describeWebhookLife(8);
