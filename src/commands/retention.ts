/** `may-i retention`: what the collector does every night, now. */
import { countExpired, deleteExpired } from '../collector/retention.ts';
import { readArguments, type Command } from './command.ts';
import { withStore } from './data-folder.ts';

const HELP = `Usage: may-i retention [--dry-run] [--data <folder>]

Deletes the records of every consent id that was last heard of two years ago, and two-year-old records without an id. The
collector does this when it starts and every night at 03:17 UTC; it may be running. Prints a count.

Options
  --dry-run         count, and delete nothing
  --data <folder>   MAY_I_DATA, or ./.data
`;

const OPTIONS = { 'dry-run': { type: 'boolean' }, data: { type: 'string' } } as const;

/** Deletes or counts what is expired. */
export const retention: Command = {
  help: HELP,
  async run(args) {
    const { values } = readArguments('retention', args, OPTIONS);
    const isDry = values['dry-run'] === true;
    const count = await withStore(values.data, (store) =>
      (isDry ? countExpired : deleteExpired)(store, Date.now()),
    );
    process.stdout.write(
      isDry ? `may-i: ${count} records would be deleted.\n` : `may-i: ${count} records were deleted.\n`,
    );
    return 0;
  },
};
