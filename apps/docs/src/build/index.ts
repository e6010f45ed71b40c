export { readReference } from "./read-reference.js";
export { referenceModule } from "./reference-module.js";
export { referenceSidebar } from "./reference-sidebar.js";
