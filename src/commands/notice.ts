/** `may-i notice`: tells the collector what a site shows, so that the digest in an event can be read later. */
import { fileURLToPath } from 'node:url';
import { noticesByScript, noticesByTag } from '../collector/proof/make-notices.ts';
import { publish } from '../collector/proof/notices.ts';
import { latestEdition } from '../collector/texts/editions.ts';
import { withEdits } from '../collector/texts/edits.ts';
import { shippedTexts } from '../lint/shipped-texts.ts';
import { packageRoot } from '../package-root.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { withStore } from './data-folder.ts';
import { readOwnConfig } from './site-file.ts';

const HELP = `Usage: may-i notice publish <config.json> [--data <folder>]

Keeps what the configuration of a site shows, in every language, under the digest that its pages put into each event, be it
by the generic script or by one that may-i build wrote, and the configuration itself with the time from which it is in force.
Texts that were edited at the collector are laid over it, as the collector does in the script that it serves. Run it with
every change of the configuration and every new version of May I; the collector may be running. A record whose digest was
never published is shown as unverified.

Options
  --data <folder>   MAY_I_DATA, or ./.data
`;

const OPTIONS = { data: { type: 'string' } } as const;

/** Publishes the notices of a site. */
export const notice: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('notice', args, OPTIONS, 2);
    const [action, file] = positionals;
    if (action !== 'publish') {
      throw wrongUse(
        `"${action ?? ''}" is nothing to do with notices`,
        'Write "publish".',
        'cli-action-unknown',
      );
    }
    if (file === undefined) {
      throw wrongUse('no file', 'Write "may-i notice publish <config.json>".', 'cli-file-missing');
    }
    const own = await readOwnConfig(file);
    const { site } = own;
    const dist = new URL('dist/', packageRoot());
    const distDir = fileURLToPath(dist);
    // Where no script can be built from it, none shows it.
    const byScript = (config: typeof own) => noticesByScript(config, distDir).catch(() => []);
    await withStore(values.data, async (store) => {
      const { edits, version } = await latestEdition(store, site);
      const config = edits.length ? withEdits(own, edits, await shippedTexts(dist)) : own;
      const notices = [
        ...(await noticesByTag(own, distDir)),
        ...(await byScript(own)),
        ...(edits.length ? await byScript(config) : []),
      ];
      const hasChanged = await publish(store, { site, config, notices }, Date.now());
      const over = edits.length
        ? ` Texts that were edited at the collector are in it: ${edits.length}, version ${version}.`
        : '';
      process.stdout.write(
        `may-i: ${notices.length} notices of "${site}" are kept; the configuration ${hasChanged ? 'is new' : 'is the one in force'}.${over}\n`,
      );
    });
    return 0;
  },
};
