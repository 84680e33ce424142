/** How many tasks threads take at one time: two each, so that one waits while another is computed. */
export const slotsOf = (threads: number): number => threads * 2;
