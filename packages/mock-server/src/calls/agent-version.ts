import { wholeNumber } from "../util/rule.js";

/** What the version of a call's agent may be. */
export const agentVersionRule = wholeNumber(0, Number.MAX_SAFE_INTEGER);
