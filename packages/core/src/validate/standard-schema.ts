/**
 * The part of Standard Schema v1 that Rollcall implements, so that tools which
 * take any validator take these. See https://standardschema.dev; the interface
 * is made to be copied.
 */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "rollcall";
    readonly validate: (value: unknown) => StandardResult<T>;
    readonly types?:
      | {
          readonly input: T;
          readonly output: T;
        }
      | undefined;
  };
}

/** A value that is right, or what is wrong with it. */
export type StandardResult<T> =
  | {
      readonly value: T;
      readonly issues?: undefined;
    }
  | { readonly issues: readonly StandardIssue[] };

/** One fault, as Standard Schema describes it. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly PropertyKey[] | undefined;
}
