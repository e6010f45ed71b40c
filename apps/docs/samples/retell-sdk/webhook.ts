import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";

const apiKey = "key_of_a_test";
const body = '{"event":"call_ended","call":{"call_id":"call_1"}}';
const header = await signWebhook(body, apiKey);

// #region verify
// Before: if (!(await Retell.verify(body, apiKey, header))) return refuse();
const { event, call } = await verifyWebhook(body, header, apiKey);
console.log(event, call?.call_id); // => call_ended call_1
// #endregion
