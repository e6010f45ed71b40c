import type { Call } from "../calls/call.js";
import type { Life } from "../calls/stage.js";

/** The life that lies ahead of a call. */
export interface Plan {
  readonly life: Life;
  /** The call as it is in the end. */
  readonly finalCall: () => Call;
}
