/** Any value of a JSON document. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object of a JSON document. */
export interface JsonObject {
  [name: string]: Json;
}
