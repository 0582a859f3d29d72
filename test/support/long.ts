/** Whether `npm run test:long` runs: the same tests, with as many inputs and rounds as the documentation quotes. */
export const isLong = process.env['MAY_I_LONG'] !== undefined;
