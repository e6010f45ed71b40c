declare module "virtual:rollcall/reference" {
  export const reference: import("./reference/http-reference.js").HttpReference;
}
