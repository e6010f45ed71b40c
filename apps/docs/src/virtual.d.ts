declare module "virtual:rollcall/reference" {
  export const references: readonly import("./reference/http-reference.js").HttpReference[];
  export const commands: readonly import("./build/read-commands.js").CommandLink[];
  export const errors: readonly import("./catalogue/read-error-classes.js").ErrorClass[];
  export const moves: readonly import("@rollcall/codegen").Move[];
  export const migration: import("./migration/migration.js").Migration;
}
