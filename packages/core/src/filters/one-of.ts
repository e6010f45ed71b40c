/** Exactly one of the names; the others may be undefined. */
export type OneOf<T> = {
  [Name in keyof T]: {
    readonly [Only in Name]: T[Name];
  } & {
    readonly [Other in Exclude<keyof T, Name>]?: undefined;
  };
}[keyof T];
