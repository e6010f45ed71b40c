export { durationMs, type Timed } from "./duration-ms.js";
export { type ReasonGroup, reasonGroup } from "./reason-group.js";
export { isEnded, isError, type WithStatus } from "./status.js";
