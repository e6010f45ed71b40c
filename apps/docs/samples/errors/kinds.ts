import {
  createClient,
  isApiError,
  isInputError,
  isNetworkError,
  isTimeoutError,
} from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

function explain(error: unknown): string {
  if (isInputError(error)) {
    return `The request is wrong: ${error.message}`;
  }
  if (isApiError(error, 404)) {
    return "There is no such call.";
  }
  if (isApiError(error)) {
    return `The API says ${error.status}: ${error.detail}`;
  }
  if (isNetworkError(error)) {
    return `No answer: ${error.reason}`;
  }
  if (isTimeoutError(error)) {
    return `No answer within ${error.limitMs} ms`;
  }
  throw error;
}

await client.calls.get("call_0").catch((error) => {
  console.log(explain(error)); // => There is no such call.
});
