declare module "virtual:rollcall/reference" {
  export const reference: import("./reference/reference.js").Reference;
}
