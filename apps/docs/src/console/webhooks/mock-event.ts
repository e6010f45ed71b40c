/** A call, as a body has it. */
export type Call = Readonly<Record<string, unknown>>;

/** What the mock is to send. */
export interface MockEvent {
  /** The version of the API that the page is about. */
  readonly version: string;
  /** `call_ended` */
  readonly name: string;
  readonly call: Call;
}
