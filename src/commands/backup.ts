/** `may-i backup`: copies the database while the collector runs. */
import { backupDatabase } from '../collector/database/sqlite/backup-database.ts';
import { readArguments, wrongUse, type Command } from './command.ts';

const HELP = `Usage: may-i backup [--data <folder>] <file>

Makes a whole copy of the collector's database while the collector runs, and looks it through. A file of that name must
not be there yet.

Options            Environment    Default
  --data <folder>  MAY_I_DATA     ./.data

Example: may-i backup --data /var/lib/may-i /backup/may-i-$(date +%F).sqlite
`;

/** Copies the database. */
export const backup: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('backup', args, { data: { type: 'string' } }, 1);
    const [target] = positionals;
    if (target === undefined) {
      throw wrongUse('no file to write to', 'Write "may-i backup <file>".', 'cli-backup-target-missing');
    }
    if (process.env['DATABASE_URL']) {
      throw wrongUse(
        'DATABASE_URL is set, and a database of PostgreSQL is copied with its own tools',
        'Run pg_dump, as docs/operating.md says.',
        'cli-backup-elsewhere',
      );
    }
    await backupDatabase(values.data ?? (process.env['MAY_I_DATA'] || './.data'), target);
    process.stdout.write(`may-i: the database was copied to "${target}" and looked through.\n`);
    return 0;
  },
};
