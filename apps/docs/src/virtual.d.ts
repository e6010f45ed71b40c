declare module "virtual:rollcall/reference" {
  export const references: readonly import("./reference/http-reference.js").HttpReference[];
  export const commands: ReturnType<
    typeof import("./build/read-commands.js").readCommands
  >;
  export const errors: readonly import("./catalogue/read-error-classes.js").ErrorClass[];
  export const moves: readonly import("@rollcall/codegen").Move[];
  export const migration: import("./migration/migration.js").Migration;
  export const terminal: import("./terminal/draw-terminal.js").Drawing;
}
