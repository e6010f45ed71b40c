// What `require` gives to those who have not moved to modules. Prints the
// results.
const { createClient } = require("@rollcall/core");
const { windows } = require("@rollcall/core/partition");
const { validateCall } = require("@rollcall/core/validate");
const { verifyWebhook } = require("@rollcall/core/webhooks");

const functions = {
  createClient,
  windows,
  validateCall,
  verifyWebhook,
};
const missing = [];
for (const [name, value] of Object.entries(functions)) {
  if (typeof value !== "function") {
    missing.push(name);
  }
}
const results = {
  require: missing.join(", "),
};
console.log(JSON.stringify(results));
