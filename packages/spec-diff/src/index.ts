export type * from "./document.js";
export type * from "./finding.js";
