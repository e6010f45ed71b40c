// To be `@rollcall/core/v3/spec` as soon as core has that entry.
export { operations } from "../../core/src/generated-v3/operations.js";
export { reference } from "../../core/src/generated-v3/reference.js";
