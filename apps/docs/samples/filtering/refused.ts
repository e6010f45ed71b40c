import { createClient, isInputError } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const seconds = 1_790_000_000;
try {
  await client.calls.list({
    filter_criteria: { start_timestamp: { ge: seconds } },
  });
} catch (error) {
  if (!isInputError(error)) {
    throw error;
  }
  console.log(error.parameter); // => filter_criteria.start_timestamp.ge
  console.log(error.expected); // => milliseconds, not seconds
}
