/** American English. reviewed: machine, 2026-11-26; not yet by a native speaker */
import { messages as english } from './en.preferences.ts';
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  ...english,
  saved:
    'Your choice is saved. You can change this at any time under “Cookie preferences” at the bottom of each page.',
  gpc: 'Opt-out request honored: your browser sends Global Privacy Control, so nothing is shared with others unless you allow it here.',
  purposes: {
    ...english.purposes,
    statistics: 'Counts visitors and pages. Nobody can be recognized in the figures.',
  },
};
