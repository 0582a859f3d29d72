/** English. reviewed: authors, 2026-11-26 */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Your record',
  intro: 'What this browser keeps of your choices:',
  none: 'Nothing is kept yet: you have not chosen.',
  noDatabase: 'Your browser does not let us keep a record here.',
  methods: {
    accept_all: 'You accepted all',
    reject_all: 'You refused all',
    save: 'You chose one by one',
    withdraw_all: 'You withdrew your consent',
    embed_always: 'You allowed something in a page',
    api: 'The site set it for you',
    import: 'Your earlier choice on this site was kept',
  },
  allowed: 'Allowed: {purposes}',
  refused: 'Not allowed: {purposes}',
  download: 'Download as a file',
  access: 'Ask what {site} holds',
  held: {
    none: 'Nothing is held under this number.',
    one: '{count} record is held under this number. It is in the file.',
    other: '{count} records are held under this number. They are in the file.',
  },
  local: 'The record is on this device only. Nothing was sent.',
  erasure: 'Delete my record',
  erasureText: 'Deletes it on this device and at {site}. Then all is off, and you will be asked again.',
  objection: 'Object',
  objectionText:
    'Refuses all, and deletes your record on this device and at {site}. You will not be asked again for six months.',
  erased: {
    none: 'Deleted on this device. The site held nothing under this number.',
    one: 'Deleted on this device, and {count} record at the site.',
    other: 'Deleted on this device, and {count} records at the site.',
  },
  unreachable: '{site} does not answer now. Nothing was deleted. Please try again later.',
};
