declare module "virtual:rollcall/reference" {
  export const references: readonly import("./reference/http-reference.js").HttpReference[];
  export const consoles: Readonly<
    Record<
      string,
      import("./console/build/read-consoles.js").VersionConsoles | undefined
    >
  >;
  export const moves: readonly import("@rollcall/codegen").Move[];
  export const migration: import("./migration/migration.js").Migration;
}
