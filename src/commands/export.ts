/** `may-i export`: the events of a site as a file for other tools, written while the collector runs. */
import { extname } from 'node:path';
import { noteAudit } from '../collector/access/audit.ts';
import { EVENT_FORMS } from '../collector/export/write-events.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { withStore } from './data-folder.ts';
import { exportInThread } from './export-thread.ts';

const HELP = `Usage: may-i export <site> --from <day> --to <day> --out <file> [--data <folder>]

Writes each event of a site that was received on these days (UTC, both included) into a file: CSV, NDJSON or Apache Parquet, by
its ending. No id of an event and no consent id is in it. The collector may be running; the file takes no more memory however
long it gets.

Options            Environment    Default
  --from <day>                    none, required; as 2026-01-31
  --to <day>                      none, required
  --out <file>                    none, required; .csv, .ndjson or .parquet
  --data <folder>  MAY_I_DATA     ./.data

Example: may-i export shop --from 2026-01-01 --to 2026-12-31 --out /srv/shop.parquet
`;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
} as const;

/** Writes the file whole or not at all. */
export const exportEvents: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('export', args, OPTIONS, 1);
    const { out = '', data } = values;
    const [site] = positionals;
    if (site === undefined)
      throw wrongUse('no site is named', 'Write "may-i export <site>".', 'cli-site-missing');
    const [from, to] = [dayOf('--from', values.from), dayOf('--to', values.to)];
    if (from > to) throw wrongUse(`--to ${to} is before --from ${from}`, 'Swap them.', 'cli-range-wrong');
    if (!Object.hasOwn(EVENT_FORMS, extname(out).slice(1))) {
      throw wrongUse(
        `"${out}" has no ending that is known`,
        'Write --out with a file that ends in .csv, .ndjson or .parquet.',
        'cli-format-unknown',
      );
    }
    await withStore(data, (store) =>
      noteAudit(store, { at: Date.now(), who: 'command', action: 'events-export' }),
    );
    const count = await exportInThread({ site, from, to, out, data }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      // A message of our own already says what to do.
      if (reason.startsWith('may-i:')) throw error;
      throw new Error(`may-i: "${out}" cannot be written: ${reason}. [report-not-written]`, {
        cause: error,
      });
    });
    process.stdout.write(`may-i: ${String(count)} events are in "${out}".\n`);
    return 0;
  },
};

function dayOf(option: string, text = ''): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)) return text;
  throw wrongUse(`${option} is no day`, `Write ${option} as 2026-01-31.`, 'cli-range-wrong');
}
