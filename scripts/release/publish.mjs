/**
 * Builds and publishes every package whose version the registry does not have:
 * `npm run release`. After a run that died, the next one publishes the rest.
 *
 * `npm run release -- --tag canary --no-git-tag` passes options on to
 * `changeset publish`. With `--built`, what is built already is published.
 */
import { setUp } from "../setup.mjs";
import { checkBeforeTagged } from "./check-canary.mjs";
import { endWithMessage } from "./end-with-message.mjs";
import { runInTurn } from "./run-in-turn.mjs";
import { checkRepository, setRepository } from "./set-repository.mjs";

const [, , ...given] = process.argv;
const options = given.filter((option) => option !== "--built");
const isBuilt = given.includes("--built");
// As two words, or as `--tag=canary`.
const isUnderTag = options.some((option) => {
  return option.startsWith("--tag");
});
const setsGitTags = !options.includes("--no-git-tag");

const build = [
  "turbo",
  "run",
  "build",
  "--filter=./packages/*",
  "--output-logs=errors-only",
];
const publish = ["changeset", "publish", ...options];
// Those of a run that published, and died before it set its tags.
const tag = ["changeset", "tag"];

endWithMessage(() => {
  setRepository();
  checkRepository();
  setUp();
  if (isUnderTag) {
    checkBeforeTagged();
  }
  return runInTurn([
    ...(isBuilt ? [] : [build]),
    publish,
    ...(setsGitTags ? [tag] : []),
  ]);
});
