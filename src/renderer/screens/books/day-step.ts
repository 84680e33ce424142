/** Measures of the grid of days, in pixels. */

/** From one day to the next, both ways. */
export const dayStep = 15;
/** Left of the first week, for the names of the days. */
export const gutter = 34;
/** The largest dot. */
export const largest = 6.5;
