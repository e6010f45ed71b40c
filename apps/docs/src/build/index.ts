export * from "../site/index.js";
export { listFormerAddresses } from "./former-addresses.js";
export { listRedirects } from "./list-redirects.js";
export { readHttpReferences } from "./read-http-references.js";
export { readMigration } from "./read-migration.js";
export { referenceModule } from "./reference-module.js";
export { listSidebarGroups } from "./reference-sidebar.js";
