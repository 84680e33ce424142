/** Below which confidence the app says that it does not know. */

/** A speaker found with less confidence than this is called unsure, and named only as a guess. */
export const speakerTrust = 0.5;
