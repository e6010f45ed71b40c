/** A JSON pointer (RFC 6901). The empty string is the whole document. */
export type JsonPointer = string;
