/** Milliseconds in a day of UTC. */
export const MS_PER_DAY = 86_400_000;
