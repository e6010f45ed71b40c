import { runQuietly, say } from "../../support/run.mjs";

const args = ["run", "generate", "api-report", "--output-logs=errors-only"];

/**
 * Writes the API reports. They are made of what is built, so all other files
 * have to be there.
 */
export function writeApiReports() {
  say("making the API reports …");
  const code = runQuietly("turbo", args);
  if (code !== 0) {
    throw new Error(
      "All files are written but the API reports: the code does not build with them, as turbo says above. Mend it, then run `npm run generate`.",
    );
  }
}
