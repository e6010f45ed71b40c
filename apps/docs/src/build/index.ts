export { readConsoles } from "../console/build/read-consoles.js";
export { listFormerAddresses } from "./former-addresses.js";
export { readHttpReferences } from "./read-http-references.js";
export { readMigration } from "./read-migration.js";
export { referenceModule } from "./reference-module.js";
export { listSidebarGroups } from "./reference-sidebar.js";
