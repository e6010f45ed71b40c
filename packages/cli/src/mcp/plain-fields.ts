/** An object of plain data. */
export interface PlainFields {
  readonly [field: string]: unknown;
}
