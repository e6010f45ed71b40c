import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";

// In your server, the body and the header come with the request.
const apiKey = "key_of_a_test";
const body = '{"event":"call_ended","call":{"call_id":"call_1"}}';
const header = await signWebhook(body, apiKey);

// Before: if (!(await Retell.verify(body, apiKey, header))) return refuse();
const { event, call } = await verifyWebhook(body, header, apiKey);
console.log(event, call?.call_id); // => call_ended call_1
