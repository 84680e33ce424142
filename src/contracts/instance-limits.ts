/** The most slots an instance may have, and the most instances a system. */
export const mostSlots = 64;
export const mostInstances = 16;
