import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

/** The tokens of the prompt, and what each request adds to it. */
const FEWEST_TOKENS = 900;
const MOST_TOKENS = 1_800;
const FEWEST_MORE = 30;
const MOST_MORE = 120;

/**
 * The tokens that the service's own LLM used, one request for each answer;
 * `undefined` where it was not asked.
 */
export function tokensOf({
  call,
  agent,
  draws,
  isOurs,
}: Source): Fields | undefined {
  const answers = call.e2e_latency?.num ?? 0;
  if (!isOurs) {
    return undefined;
  }
  if (agent?.customLlm === true) {
    return undefined;
  }
  if (answers === 0) {
    return undefined;
  }
  const dice = draws.of("tokens");
  const values: number[] = [];
  let tokens = dice.between(FEWEST_TOKENS, MOST_TOKENS);
  let total = 0;
  for (let k = 0; k < answers; k++) {
    values.push(tokens);
    total += tokens;
    tokens += dice.between(FEWEST_MORE, MOST_MORE);
  }
  return {
    values,
    average: total / answers,
    num_requests: answers,
  };
}
