// What `require` gives to those who have not moved to modules. Prints the
// results.
const { createClient, InputError } = require("@rollcall/core");
const { hydrate } = require("@rollcall/core/hydrate");
const { windows } = require("@rollcall/core/partition");
const { createClient: createV3Client } = require("@rollcall/core/v3");
const { validateCall: validateV3Call } = require("@rollcall/core/v3/validate");
const { validateCall } = require("@rollcall/core/validate");
const { verifyWebhook } = require("@rollcall/core/webhooks");

const functions = {
  createClient,
  createV3Client,
  hydrate,
  windows,
  validateCall,
  validateV3Call,
  verifyWebhook,
};

/** Whether errors of one entry are those of the other, modules or not. */
async function checkErrors() {
  const client = createV3Client({
    apiKey: "key",
  });
  const modules = await import("@rollcall/core");
  try {
    await client.calls.list({
      limit: 0,
    });
    return "not refused";
  } catch (error) {
    const { isInputError } = modules;
    const isOurs = error instanceof InputError && isInputError(error);
    if (isOurs) {
      return "";
    }
    return String(error);
  }
}

async function main() {
  const missing = [];
  for (const [name, value] of Object.entries(functions)) {
    if (typeof value !== "function") {
      missing.push(name);
    }
  }
  const results = {
    require: missing.join(", "),
    "require v3 errors": await checkErrors(),
  };
  console.log(JSON.stringify(results));
}

main();
