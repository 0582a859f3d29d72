/** Icelandic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Megum við nota vafrakökur á {site}?',
  ask: '{controller} vill nota þær í þessum tilgangi: {purposes}.',
  recipients: {
    none: 'Enginn samstarfsaðili fær gögn.',
    one: '{count} samstarfsaðili fær gögn.',
    other: '{count} samstarfsaðilar fá gögn.',
  },
  change: 'Þú getur breytt þessu hvenær sem er undir „Stillingar á vafrakökum“ neðst á hverri síðu.',
  policy: 'Persónuverndarstefna',
  acceptAll: 'Samþykkja allt',
  rejectAll: 'Afþakka allt',
  preferences: 'Stillingar á vafrakökum',
  purposes: {
    preferences: 'geymsla á því sem þú slærð inn',
    personalisation: 'efni sem hentar þér',
    analytics: 'mæling á notkun vefsins',
    statistics: 'tölur um heimsóknir',
    marketing: 'sérsniðnar auglýsingar',
  },
};
