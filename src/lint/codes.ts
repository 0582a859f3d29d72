/** Every code of the linter: what it refuses or warns of, and the rule behind it (requirements, section 3). */

/** What is known of a code. */
export interface CodeFacts {
  /** Rules of the requirements. */
  readonly rule: string;
  /** When it is said. */
  readonly when: string;
  /** What to do. */
  readonly fix: string;
  /** Whether a site may take it upon itself, with a reason. Default: `true`. */
  readonly isOverridable?: false;
  /** What must be there to tell it, beside the configuration. */
  readonly needs?: 'a page' | 'a browser';
}

/** LE: refused, exit code 1. LW: a warning. */
export const CODES = {
  'LE-01': {
    rule: 'LB-01, LB-19',
    when: 'a service has no purpose, or a purpose is granted before anybody said yes',
    fix: 'Give the service a purpose; take the default away: every purpose is off until the visitor switches it on.',
    isOverridable: false,
  },
  'LE-02': {
    rule: 'LB-05, LB-35',
    when: 'a sensitive site uses advanced consent mode, or a tag manager that nothing keeps back',
    fix: 'Take the mode `advanced` away, and give the tag manager a purpose that is asked for.',
    isOverridable: false,
  },
  'LE-03': {
    rule: 'LB-06',
    when: 'a service is called necessary without saying why, or is known as a tracker',
    fix: 'Say in `why` what the visitor asked for that fails without it, or give it a purpose that is asked for.',
    isOverridable: false,
  },
  'LE-04': {
    rule: 'LB-09',
    when: 'the notice, or something it shows, is loaded from another site',
    fix: 'Serve the files of May I, fonts and pictures from the host of the page.',
  },
  'LE-05': {
    rule: 'LB-10',
    when: 'the first layer is modal on a sensitive site or that of a public body',
    fix: 'Take `modal` away: the page can be read before an answer.',
  },
  'LE-06': {
    rule: 'LB-13, LB-14',
    when: 'the control that rejects is hidden, in another layer, or no button',
    fix: 'Leave both buttons as they are; style `::part(button)`, never one of them alone.',
    isOverridable: false,
  },
  'LE-07': {
    rule: 'LB-07, LB-22',
    when: 'a purpose that stores or reads rests on legitimate interest, or is exempt where the profile has no exemption or its conditions are not declared',
    fix: 'Ask for consent, or name a profile with an exemption and declare every condition of it.',
    isOverridable: false,
  },
  'LE-08': {
    rule: 'LB-15, LB-53',
    when: 'the style makes accept and reject differ',
    fix: 'Style `::part(button)`; the two answers differ in their words only.',
    isOverridable: false,
    needs: 'a browser',
  },
  'LE-09': {
    rule: 'LB-17',
    when: 'a label does not say accept or reject, or presses the visitor',
    fix: 'Use a plain verb: the shipped labels will do.',
    isOverridable: false,
  },
  'LE-10': {
    rule: 'LB-18, LB-42',
    when: 'the first layer lacks who asks, for what, who receives data, that one can change one’s mind, or the policy',
    fix: 'Give `controller`, `policyUrl`, a title and text for each purpose, and the services behind them.',
  },
  'LE-11': {
    rule: 'LB-20, SD-27',
    when: 'a purpose is bundled with another act, or a service has a purpose that is not asked for',
    fix: 'Ask for one thing at a time, and list every purpose that a service has.',
  },
  'LE-12': {
    rule: 'LB-32, SD-17',
    when: 'a recipient lacks its legal name, goal, country or policy, or what it stores lacks its duration',
    fix: 'Fill in the facts; for a service of the catalogue leave them out.',
  },
  'LE-13': {
    rule: 'SD-18',
    when: 'a recipient that decides for itself receives data without consent',
    fix: 'Ask for consent for its purpose, or make it a processor by contract.',
  },
  'LE-14': {
    rule: 'LB-23, LB-25, LB-26',
    when: 'a refusal is remembered for less than six months or shorter than a consent, or a consent for more than 13 months',
    fix: 'Say `P6M`: that is what May I does with both.',
  },
  'LE-15': {
    rule: 'LB-33',
    when: 'a refusal costs money or a registration',
    fix: 'Take it away: refusing costs nothing.',
  },
  'LE-16': {
    rule: 'LB-34',
    when: 'a site for children advertises or profiles',
    fix: 'Take the purpose and its services away.',
  },
  'LE-17': {
    rule: 'LB-35',
    when: 'a sensitive site has no sentence of explicit consent',
    fix: 'Write in `explicitConsent` what a visit reveals, in the first person.',
  },
  'LE-18': {
    rule: 'LB-36, SD-04',
    when: 'a page has no control that leads back to the preferences',
    fix: 'Put <a href="/privacy#cookie-preferences">Cookie preferences</a> into the footer of every page, or, where there is no footer, set `button`.',
    needs: 'a page',
  },
  'LE-19': {
    rule: 'LB-38',
    when: 'it is not said what a service stores, so a withdrawal cannot delete it',
    fix: 'List it in `stores`, or write `"stores": []` when it stores nothing.',
    isOverridable: false,
  },
  'LE-20': {
    rule: 'SG-T',
    when: 'IAB TCF is asked for without what it needs',
    fix: 'May I is no TCF platform: take `tcf` away, or use a registered one.',
  },
  'LE-21': {
    rule: 'LG',
    when: 'a language of the site lacks a text, or one that is written from right to left is not shown so',
    fix: 'Add the text, or take the language out of `languages`.',
  },
  'LE-22': {
    rule: 'A-10 to A-14',
    when: 'contrast, size or focus ring of the style are too weak',
    fix: 'Set `--may-i-accent` and its companions so that text has 4.5:1 and borders 3:1; leave the sizes.',
    needs: 'a browser',
  },
  'LW-01': {
    rule: 'LB-04',
    when: 'page code is to grant',
    fix: 'Take it away: a grant is the act of a person, and May I takes none from code.',
  },
  'LW-02': {
    rule: 'LB-05',
    when: 'advanced consent mode is on: Google’s tags load before an answer',
    fix: 'Take the mode `advanced` away.',
  },
  'LW-03': {
    rule: 'LB-07',
    when: 'an exemption is used, or the opt-out model',
    fix: 'Keep its conditions, each of them.',
  },
  'LW-04': { rule: 'LB-10', when: 'the first layer is modal', fix: 'Take `modal` away.' },
  'LW-05': {
    rule: 'LB-11',
    when: 'the page connects early to a service that must wait',
    fix: 'Take the link out of the HTML: no script can stop a preconnect.',
    needs: 'a page',
  },
  'LW-06': { rule: 'LB-26', when: 'a consent is remembered for more than six months', fix: 'Say `P6M`.' },
  'LW-07': {
    rule: 'LB-27',
    when: 'the collector is not on the site of the page, so Safari forgets an answer after seven days',
    fix: 'Serve it under the host of the page: docs/collector.md, "Behind a proxy".',
  },
  'LW-08': {
    rule: 'LB-28',
    when: 'the policy does not exist in a language of the site',
    fix: 'Translate it; until then the link says that it is in the first language of `policyLanguages`.',
  },
  'LW-09': { rule: 'LB-44', when: 'Global Privacy Control is not looked at', fix: 'Take the `false` away.' },
  'LW-10': { rule: 'LB-46', when: 'Do Not Track is not looked at', fix: 'Take the `false` away.' },
  'LW-11': {
    rule: 'LB-51',
    when: 'country or device are recorded, or addresses are logged',
    fix: 'Record them only where the report needs them, and log no address.',
  },
  'LW-12': {
    rule: 'LB-18, LB-31',
    when: 'there is too much to choose from: more than 6 purposes, 30 recipients, or 90 words on the first layer',
    fix: 'Put purposes together that are one, and leave out tools that nobody uses.',
  },
  'LW-13': {
    rule: 'LB-32',
    when: 'a recipient in the United States has no stated safeguard',
    fix: 'Say in `safeguard` what the transfer rests on.',
  },
  'LW-14': {
    rule: 'section 8',
    when: 'the law follows the region',
    fix: 'Nothing, when your server writes `data-region`, or the collector has a `--region-header`; who has none gets the strictest.',
  },
  'LW-15': {
    rule: 'LB-38, LB-50',
    when: 'a cookie or key that the catalogue knows of a service is missing from what the site declares',
    fix: 'Add it to `stores`, or leave `stores` out: then the catalogue’s counts.',
  },
  'LW-16': {
    rule: 'LB-52',
    when: 'displays are counted by a beacon before a choice',
    fix: 'Take it away: the collector counts the request for the texts.',
  },
  'LW-17': {
    rule: 'LB-18, LG-10',
    when: 'a name or title has more than 60 characters, or another text more than 300',
    fix: 'Say it in fewer words, and the rest in the policy.',
  },
  'LW-18': {
    rule: 'LB-18',
    when: 'a text has markup in it, which is shown as it is written',
    fix: 'Write the characters themselves, as `&` and `é`, and no tags.',
  },
  'LW-19': {
    rule: 'A-15, LG-10',
    when: 'a word has more than 24 letters, which no line of a phone holds',
    fix: 'Put a soft hyphen, `\\u00ad` in JSON, where it may be parted, or take a shorter word.',
  },
  'LW-20': {
    rule: 'LG-08',
    when: 'a text runs in the other direction than the language that it is given for',
    fix: 'Write it in that language, or give it under the tag of its own: `{ "en": "…", "he": "…" }`.',
  },
  'LW-21': {
    rule: 'LB-28',
    when: 'a site of several languages gives a text once for all of them',
    fix: 'Give it by language: `{ "en": "…", "nl": "…" }`.',
  },
  'LW-22': {
    rule: 'LB-18, LG-08',
    when: 'a text has no letter in it, or characters that nobody sees: line breaks, marks of direction, piles of accents',
    fix: 'Write what can be read and spoken, and take out what cannot: each text is one line, and keeps its direction by itself.',
  },
  'LW-23': {
    rule: 'SD-26',
    when: 'no authority that takes complaints is named, and the profile is the law of several',
    fix: 'Name that of your place in `authority`: `{ "name": "Data Protection Commission", "url": "https://www.dataprotection.ie/" }`.',
  },
  'LW-24': {
    rule: 'A-33',
    when: '`buttonOffset` leaves room below a button that is not shown',
    fix: 'Say in `button` in which corner it stands, or take `buttonOffset` away.',
  },
} as const satisfies Readonly<Record<string, CodeFacts>>;

/** A code of the linter. */
export type LintCode = keyof typeof CODES;

/** What is known of a code. */
export function factsOf(code: LintCode): CodeFacts {
  return CODES[code];
}

/** Says whether a text is one of the codes. */
export function isLintCode(text: string): text is LintCode {
  return Object.hasOwn(CODES, text);
}
