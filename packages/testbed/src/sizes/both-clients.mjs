// What .size-limit.json cannot say: two exports of one name in one bundle.
export { createClient } from "@rollcall/core";
export { createClient as createClientOfV3 } from "@rollcall/core/v3";
