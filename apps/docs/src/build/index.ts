export { listFormerAddresses } from "./former-addresses.js";
export { listGuides } from "./guides-sidebar.js";
export { readHttpReferences } from "./read-http-references.js";
export { readMigration } from "./read-migration.js";
export { readTerminal } from "./read-terminal.js";
export { referenceModule } from "./reference-module.js";
export { listSidebarGroups } from "./reference-sidebar.js";
