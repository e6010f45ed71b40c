declare module "virtual:rollcall/reference" {
  export const cli: import("@rollcall/cli/reference").CliReference;
  export const references: readonly import("./reference/http-reference.js").HttpReference[];
  export const errors: readonly import("./catalogue/read-error-classes.js").ErrorClass[];
  export const specs: readonly import("./specs/spec-document.js").SpecDocument[];
  export const consoles: Readonly<
    Record<
      string,
      import("./console/build/read-consoles.js").VersionConsoles | undefined
    >
  >;
  export const moves: readonly import("@rollcall/codegen").Move[];
  export const migration: import("./migration/migration.js").Migration;
  export const terminal: import("./terminal/draw-terminal.js").Drawing;
}

declare module "virtual:rollcall/pagefind-ui" {
  export const PagefindUI: new (options: object) => unknown;
}

declare module "*.css?url&no-inline" {
  const address: string;
  export default address;
}
