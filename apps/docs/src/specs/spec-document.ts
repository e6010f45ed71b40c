/** A document of the API that can be downloaded. */
export interface SpecDocument {
  /** `v3` */
  readonly version: string;
  /** The whole document in one piece. */
  readonly document: object;
  /** The releases that kept a document of their own, newest first. */
  readonly released: readonly ReleasedDocument[];
}

/** The document as a release of the packages had it. */
export interface ReleasedDocument {
  /** `0.2.0` */
  readonly release: string;
  readonly document: object;
}
