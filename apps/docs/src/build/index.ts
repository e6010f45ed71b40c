export { contentSecurityPolicy } from "./csp/index.js";
export { listFormerAddresses } from "./former-addresses.js";
export { readHttpReferences } from "./read-http-references.js";
export { readMigration } from "./read-migration.js";
export { referenceModule } from "./reference-module.js";
export { listSidebarGroups } from "./reference-sidebar.js";
export { searchOnDemand } from "./search-on-demand.js";
