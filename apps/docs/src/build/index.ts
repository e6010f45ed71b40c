export { readHttpReference } from "./read-http-reference.js";
export { referenceModule } from "./reference-module.js";
export { listSidebarItems } from "./reference-sidebar.js";
