/** What is known of every kind of error. */
export interface ErrorKind {
  /** Trying the same again can help. */
  readonly retryable: boolean;
  readonly title: string;
  /** What to do, for readers in the window and at the command line alike. */
  readonly advice: string;
}
