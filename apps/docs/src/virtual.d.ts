declare module "virtual:rollcall/reference" {
  export const references: readonly import("./reference/http-reference.js").HttpReference[];
  export const moves: readonly import("@rollcall/codegen").Move[];
  export const migration: import("./migration/migration.js").Migration;
}

declare module "virtual:rollcall/pagefind-ui" {
  export const PagefindUI: new (options: object) => unknown;
}
