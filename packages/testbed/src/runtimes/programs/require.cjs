// What `require` gives to those who have not moved to modules. Prints the
// results.
const { createClient } = require("@rollcall/core");
const { windows } = require("@rollcall/core/partition");
const { validateCall } = require("@rollcall/core/validate");
const { verifyWebhook } = require("@rollcall/core/webhooks");

const functions = { createClient, windows, validateCall, verifyWebhook };
const missing = Object.keys(functions).filter(
  (name) =>
    typeof functions[/** @type {keyof typeof functions} */ (name)] !==
    "function",
);
console.log(JSON.stringify({ require: missing.join(", ") }));
