/**
 * What a site owner may say: the one description from which come the types (`config.ts`), the JSON Schema for editors
 * (`dist/config.schema.json`), the check with its messages (`check-config.ts`) and `docs/config.md`.
 *
 * For the tools alone: the page gets it as data (`schema-data.ts`) where something is wrong. `errorMessage` is what a
 * value must be; editors show it, too.
 */
import { Type, type TSchema } from '@sinclair/typebox';
import { OTHER_NAMES } from './language-names.ts';
import { PROFILE_IDS } from './profiles.ts';
import { SIGNAL_IDS } from './signal-ids.ts';
import { TOOL_IDS } from './tool-ids.ts';

const CLOSED = { additionalProperties: false } as const;

/** Most purposes: an event holds 50 answers (`protocol/consent-event.ts`), and nobody reads more. */
const MOST_PURPOSES = 50;
/** Most services of one site. */
const MOST_SERVICES = 500;

const IdPattern = '^[a-z][a-z0-9-]{0,31}$';

const Id = (description: string) =>
  Type.String({
    pattern: IdPattern,
    errorMessage: 'a lower-case letter, then letters, digits and hyphens, 32 characters at most',
    description,
  });

/** Longest text: nobody reads more in a notice, and a damaged file may hold anything. */
const LONGEST_TEXT = 10_000;
/** Most of a list that has no bound of its own. */
const MOST_ITEMS = 500;

const AText = { minLength: 1, maxLength: LONGEST_TEXT, errorMessage: 'a text, of 10,000 characters at most' };

const Text = (description: string) => Type.String({ ...AText, description });

const TagPattern = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

/** A tag as the key of a text: in lower case, and under no other name, as the files of texts are. */
const KeyPattern = `^(?!(${Object.values(OTHER_NAMES).flat().join('|')})$)[a-z]{2,3}(-[a-z0-9]{2,8})*$`;

const Localized = (description: string) =>
  Type.Union(
    [Type.String(AText), Type.Record(Type.String({ pattern: KeyPattern }), Type.String(AText), CLOSED)],
    { errorMessage: 'a text, or one for each language', description },
  );

/** Texts of a layer by their keys; some have a form for each plural category, or one for each purpose. */
const OwnTexts = Type.Record(
  Type.String(),
  Type.Union([Type.String({ maxLength: LONGEST_TEXT }), Type.Object({})], {
    errorMessage: 'a text, of 10,000 characters at most',
  }),
  {
    errorMessage: 'texts by their keys',
  },
);

const Tag = (description: string) =>
  Type.String({ pattern: TagPattern, errorMessage: 'a language tag, as "en" or "pt-br"', description });

const words = <const Words extends readonly string[]>(list: Words, description: string) =>
  Type.Unsafe<Words[number]>({
    type: 'string',
    enum: list,
    errorMessage: `one of ${list.map((word) => `"${word}"`).join(', ')}`,
    description,
  });

const Duration = (description: string) =>
  Type.String({
    pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
    errorMessage: 'an ISO 8601 duration, as "P6M"',
    description,
  });

const Flag = (description: string) => Type.Boolean({ description });

/** A cookie or storage key of a service, as the preferences and the declaration show it (LB-32). */
export const StoredItemSchema = Type.Object(
  {
    name: Text(
      'Name; `*` stands for any characters, as in `ph_*_posthog`. Of a service worker the path of its script.',
    ),
    type: Type.Optional(
      words(
        ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cache', 'serviceWorker'],
        'Where it is kept. Default: `cookie`.',
      ),
    ),
    host: Type.Optional(
      Text(
        "Host whose cookie it is when not the site's own: a withdrawal cannot delete it, and says so (LB-39).",
      ),
    ),
    httpOnly: Type.Optional(
      Flag('Only a server can delete it: a withdrawal asks the collector to (LB-39). Default: `false`.'),
    ),
    path: Type.Optional(
      Type.String({
        pattern: '^/[!-:<-~]*$',
        errorMessage: 'a path, as "/shop"',
        description:
          'Path of the cookie where it is not `/`: no page elsewhere sees it, so a withdrawal deletes it unseen (LB-39).',
      }),
    ),
    duration: Type.String({
      pattern:
        '^(session|persistent|P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?)$',
      errorMessage: 'an ISO 8601 duration as "P1Y", or "session", or "persistent"',
      description: 'How long it is kept: an ISO 8601 duration (`P1Y`), or `session`, or `persistent`.',
    }),
    purpose: Type.Optional(Localized('What it is for.')),
  },
  CLOSED,
);

const Stores = Type.Array(StoredItemSchema, {
  maxItems: 500,
  description:
    'What it keeps in the browser, so that it can be shown and deleted; an empty list when it keeps nothing. Default: what the catalogue knows.',
});

const serviceFields = {
  id: Id(
    'Id of the catalogue (docs/catalogue.md) or of your own: the word in `data-may-i="analytics:posthog"`.',
  ),
  purpose: Id('Id of its purpose, or `necessary`. Default: the purpose that the catalogue has for it.'),
  name: Text('Name for people.'),
  provider: Text('Legal name of who receives the data (SD-17).'),
  goal: Localized('What it is used for. Default: the text of its purpose.'),
  country: Type.String({
    pattern: '^[A-Z]{2}$',
    errorMessage: 'a country as ISO 3166-1 has it, as "IE"',
    description: 'Country of processing, ISO 3166-1 alpha-2. Default: the country of the company.',
  }),
  safeguard: Localized('What protects a transfer out of the European Economic Area (LW-13).'),
  policyUrl: Text('Its privacy policy.'),
  role: words(
    ['processor', 'controller', 'joint'],
    'What the recipient is for the law; a `controller`, and a `joint` one, is named in the notice (SD-18). Default: `processor`.',
  ),
  why: Localized('Why the site cannot do without it. Only for a service that is `necessary` (LB-06).'),
  retention: Duration('How long the recipient keeps the data. A longer one asks again (SD-22).'),
  hosts: Type.Array(Type.String(AText), {
    maxItems: 500,
    description:
      'Hosts that it loads from or sends to, subdomains included, where the catalogue does not know it; a host that serves other things as well with the first segment of the path, as `example.com/pixel`. Blocked until it is granted.',
  }),
  stores: Stores,
  teardown: Type.Array(
    Type.Unsafe<readonly [path: string, ...given: unknown[]]>({
      type: 'array',
      minItems: 1,
      errorMessage: 'the path of a function, then its arguments, as ["chat.shutdown"]',
    }),
    {
      maxItems: MOST_ITEMS,
      description:
        'Calls that make it stop on withdrawal, where the catalogue does not know it: the path of a global function, then its arguments, as `["chat.shutdown"]`.',
    },
  ),
};

/** Every field but the id may be left out where the catalogue has it; what must be there is checked for each service. */
export const ServiceSchema = Type.Object({ id: serviceFields.id, ...optional(serviceFields) }, CLOSED);

/** Marks every field as one that may be missing, apart from the id. */
function optional<Fields extends Record<string, TSchema>>({ id: _id, ...fields }: Fields) {
  return Type.Partial(Type.Object(fields)).properties;
}

/** A purpose as an object. */
export const PurposeSchema = Type.Object(
  {
    id: Id(
      'The value of `data-may-i`. With shipped texts: `preferences`, `personalisation`, `analytics`, `statistics`, `marketing`.',
    ),
    revision: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 1_000_000,
        errorMessage: 'a whole number',
        description: 'Raise it by one to ask again for this purpose alone (SD-22). Default: `0`.',
      }),
    ),
    title: Type.Optional(Localized('Short title. Needed for an id that we ship no text for.')),
    text: Type.Optional(Localized('What it does, in a sentence. Needed for an id that we ship no text for.')),
    access: Type.Optional(
      words(
        ['consent', 'exempt'],
        'First layer of the law, storage on the device (ePrivacy Art. 5(3)): asked for, or free of consent by the profile (LB-07). Default: `consent`.',
      ),
    ),
    basis: Type.Optional(
      words(
        ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interest'],
        'Second layer of the law, processing of personal data (GDPR Art. 6). Default: `consent`.',
      ),
    ),
    conditions: Type.Optional(
      Type.Array(Type.String(AText), {
        maxItems: MOST_ITEMS,
        description:
          'Conditions of the exemption that the site declares to keep, by their ids in the profile (LE-07).',
      }),
    ),
    retention: Type.Optional(
      Duration('How long data is kept for this purpose. A longer one asks again (SD-22).'),
    ),
    dataCategories: Type.Optional(
      Type.Array(Type.String(AText), {
        maxItems: MOST_ITEMS,
        description: 'Kinds of data, in your words. A new one asks again (SD-22).',
      }),
    ),
    shares: Type.Optional(
      Flag(
        'Whether data is shared or sold: then Global Privacy Control refuses it (LB-44). Default: `true` for `marketing`, else `false`.',
      ),
    ),
    sensitive: Type.Optional(
      Flag(
        'Whether sensitive data is used for it, as health or where somebody is: where the law of the profile is opt-out, one press refuses it with what is shared. Default: `false`.',
      ),
    ),
  },
  CLOSED,
);

/** What of the notice's look a variant may change: `--may-i-accent` and its companions. */
const THEME = ['accent', 'on-accent', 'paper', 'ink', 'focus', 'radius', 'font'] as const;

/** One way of asking that a site tests beside others (LB-53). */
export const VariantSchema = Type.Object(
  {
    id: Type.String({
      pattern: '^[a-z][a-z0-9-]{0,15}$',
      errorMessage: 'a lower-case letter, then letters, digits and hyphens, 16 characters at most',
      description: 'Id, as the report and each event name it.',
    }),
    share: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      errorMessage: 'a whole number from 1 to 1000',
      description: 'Part of the page loads that show it, beside the shares of the others.',
    }),
    texts: Type.Optional(
      Type.Record(Type.String({ pattern: KeyPattern }), OwnTexts, {
        ...CLOSED,
        errorMessage: 'texts of the notice by language',
        description: 'Texts of the notice in the place of those of the site: `{ "nl": { "title": "…" } }`.',
      }),
    ),
    placement: Type.Optional(
      words(['bottom', 'top', 'corner', 'inflow'], 'Where the notice stands. Default: as the site has it.'),
    ),
    modal: Type.Optional(Flag('Whether it is modal. Default: as the site has it.')),
    theme: Type.Optional(
      Type.Partial(
        Type.Object(
          Object.fromEntries(
            THEME.map((name) => [
              name,
              Type.String({
                pattern: '^[^;{}<>]{1,100}$',
                errorMessage: 'a value of CSS',
                description: `\`--may-i-${name}\` of the notice.`,
              }),
            ]),
          ),
        ),
        { ...CLOSED, description: `Look of the notice: ${THEME.map((name) => `\`${name}\``).join(', ')}.` },
      ),
    ),
  },
  CLOSED,
);

// A text for those who read it: what it may be is for the check.
const SignalId = Type.Unsafe<string>(words(SIGNAL_IDS, 'A vendor that is told.'));

/** How the decision that another consent tool keeps is taken over. */
export const PriorAnswersSchema = Type.Object(
  {
    tool: words(TOOL_IDS, 'The tool that the site had.'),
    purposes: Type.Record(
      Type.String({ pattern: IdPattern }),
      Type.Union(
        [Type.String(AText), Type.Array(Type.String(AText), { minItems: 1, maxItems: MOST_ITEMS })],
        { errorMessage: 'the name of a category or service of that tool, or a list of such names' },
      ),
      {
        ...CLOSED,
        errorMessage: 'categories or services of that tool, by purpose',
        description:
          'For each purpose that is the same as one or more categories or services of that tool, their names there: `{ "analytics": "statistics" }`. Of several all must be granted. A purpose that is not named is asked for.',
      },
    ),
    days: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 180,
        errorMessage: 'a number of days, 180 at most',
        description:
          'Greatest age, in days, of an answer that is taken over; an older one counts as none. A grant without a date (Klaro, tarteaucitron, Orejime) counts as this old: say how long that tool kept an answer. Default: `180`.',
      }),
    ),
    cookie: Type.Optional(Text('Name of its cookie, where the site gave it one of its own.')),
    revision: Type.Optional(
      Type.Integer({
        minimum: 0,
        errorMessage: 'a whole number',
        description:
          'Revision in its last configuration, of `vanilla-cookieconsent`: an answer to another one counts as none. Default: `0`.',
      }),
    ),
  },
  { ...CLOSED, errorMessage: '{ "tool", "purposes" }' },
);

/** How a site uses a signal, where there is more than one way. */
export const SignalEntrySchema = Type.Object(
  {
    id: SignalId,
    mode: Type.Optional(
      Text(
        'Of `matomo` `cookies`: it counts without cookies until it is granted, for sites that may (LB-07). Of `adobe-web-sdk` `2.0`: that version of its standard. Of `google-consent-mode` `advanced`: a built script lets the tags of Google load before a choice (LW-02).',
      ),
    ),
    adsDataRedaction: Type.Optional(
      Flag(
        'Of `google-consent-mode`: leaves click ids out of what its tags send without consent. Default: `false`.',
      ),
    ),
    urlPassthrough: Type.Optional(
      Flag(
        'Of `google-consent-mode`: carries click ids from page to page in links (LB-02). Default: `false`.',
      ),
    ),
  },
  CLOSED,
);

const Controller = Type.Union(
  [
    Type.String(AText),
    Type.Object(
      { name: Text('Legal name.'), contact: Text('Address or email address for questions (SD-25).') },
      CLOSED,
    ),
  ],
  {
    errorMessage: 'a legal name, or { "name", "contact" }',
    description:
      "Who is responsible (GDPR Art. 13): the legal name, or name and contact. Default: the site's name.",
  },
);

/** The whole configuration. */
export const ConfigSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'Address of this schema, for an editor.' })),
    site: Id('Id of the site at the collector.'),
    name: Type.Optional(Text('Name that visitors know the site by. Default: the host.')),
    controller: Type.Optional(Controller),
    policyUrl: Type.Optional(Text('Address of the privacy policy. Default: no link.')),
    policyLanguages: Type.Optional(
      Type.Array(Tag('A language.'), {
        maxItems: MOST_ITEMS,
        description:
          'Languages in which the policy exists, that of `policyUrl` first. In any other the link says which one it is in (LW-08).',
      }),
    ),
    purposes: Type.Array(
      Type.Union([Id('A purpose.'), PurposeSchema], { errorMessage: 'the id of a purpose, or { "id", … }' }),
      {
        minItems: 1,
        maxItems: MOST_PURPOSES,
        errorMessage: `a list of at least one purpose, ${String(MOST_PURPOSES)} at most`,
        description: 'What is asked, in this order: ids of shipped purposes, or purposes of your own.',
      },
    ),
    services: Type.Optional(
      Type.Array(
        Type.Union([Id('A service of the catalogue.'), ServiceSchema], {
          errorMessage: 'the id of a service of the catalogue, or { "id", … }',
        }),
        {
          maxItems: MOST_SERVICES,
          errorMessage: `a list of services, ${String(MOST_SERVICES)} at most`,
          description:
            'The tools behind the purposes: by id from the catalogue (`"posthog"`), with what differs (`{ "id": "posthog", "goal": "…" }`), or whole.',
        },
      ),
    ),
    revision: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000_000,
        errorMessage: 'a whole number from 1',
        description: 'Raise it to ask again for everything. Default: `1`.',
      }),
    ),
    language: Type.Optional(Tag("Language where the page's own is not shipped. Default: `en`.")),
    languages: Type.Optional(
      Type.Array(Tag('A language.'), {
        minItems: 1,
        maxItems: MOST_ITEMS,
        description: 'Languages of the site: checked (LE-21, LW-08), and shipped by a build. Default: all.',
      }),
    ),
    texts: Type.Optional(
      Type.Record(
        Type.String({ pattern: KeyPattern }),
        Type.Record(Type.String({ pattern: '^(notice|preferences|rights|embeds)$' }), OwnTexts, {
          ...CLOSED,
          errorMessage: 'texts by layer: notice, preferences, rights, embeds',
        }),
        {
          ...CLOSED,
          errorMessage: 'texts by language and layer',
          description:
            'Texts in place of ours: `{ "nl": { "notice": { "title": "…" } } }`, by language and layer (`notice`, `preferences`, `rights`, `embeds`); keys as in `src/locales/messages.ts`.',
        },
      ),
    ),
    collector: Type.Optional(
      Text(
        'Address of the collector, relative to the script, with a slash at its end: `./` where it serves the script. Default: no event is sent.',
      ),
    ),
    pageGroup: Type.Optional(
      Id('Group that the page belongs to, kept with the event. Never derived from the address.'),
    ),
    authority: Type.Optional(
      Type.Object(
        { name: Text('Its name.'), url: Text('Where to complain.') },
        {
          ...CLOSED,
          description:
            'Authority that takes complaints (SD-26). Default: that of its `profile`, where there is one; else none.',
        },
      ),
    ),
    profile: Type.Optional(
      words(
        [...PROFILE_IDS, 'by-region'],
        'Law that the notice keeps to (`src/config/profiles.ts`); `by-region` follows `region`. Default: `eu-strict`.',
      ),
    ),
    region: Type.Optional(
      Type.String({
        pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$',
        errorMessage: 'a region as ISO 3166 has it, as "FR" or "US-CA"',
        description:
          'Where the visitor is, told by your own server, mostly as `data-region` of the tag, or by the edge (`may-i start --region-header`); never looked up (LB-09). Unknown is strictest.',
      }),
    ),
    secGpc: Type.Optional(
      Type.Literal('1', {
        errorMessage: '"1"',
        description:
          'That the request had the header `Sec-GPC`, told by your own server as `data-sec-gpc` of the tag (SG-S02): Global Privacy Control of a browser that tells servers alone.',
      }),
    ),
    sensitive: Type.Optional(
      Flag(
        'Whether a visit alone can reveal health, sex life, religion, politics, union or origin (LB-35). Default: `false`.',
      ),
    ),
    explicitConsent: Type.Optional(
      Localized('Sentence that names what a sensitive visit reveals. Needed with `sensitive` (LE-17).'),
    ),
    public: Type.Optional(Flag('Whether a public body runs the site (LE-05). Default: `false`.')),
    audience: Type.Optional(
      words(
        ['general', 'children'],
        'Whom the site is made for; for children nothing may advertise or profile (LB-34). Default: `general`.',
      ),
    ),
    placement: Type.Optional(
      words(['bottom', 'top', 'corner', 'inflow'], 'Where the notice stands. Default: `bottom`.'),
    ),
    button: Type.Optional(
      words(
        ['start', 'end'],
        'Shows a small button in that corner at the foot of each page, which opens the preferences at any time, for a site without a footer: `end` is on the right, and on the left in a language from right to left. Default: no button.',
      ),
    ),
    buttonOffset: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 400,
        errorMessage: 'a whole number from 0 to 400',
        description:
          'Room below that button, in pixels, where a bar of the page stands that comes and goes; from what stands there it moves away by itself. Default: `0`.',
      }),
    ),
    modal: Type.Optional(
      Flag('Whether the notice must be answered before the page is used (LW-04). Default: `false`.'),
    ),
    variants: Type.Optional(
      Type.Array(VariantSchema, {
        minItems: 2,
        maxItems: 10,
        errorMessage: 'a list of 2 to 10 variants',
        description:
          'Ways of asking that are tested against each other, in a script of your own (`may-i build`): one is drawn for each page load, and nothing is stored before a choice (LB-53). The first is what the others are held against. Default: none.',
      }),
    ),
    cookieDomain: Type.Optional(Text('Domain of the cookie, for one answer on all subdomains.')),
    googleConsentMode: Type.Optional(
      Type.Union([Type.Boolean(), Type.Literal('false')], {
        errorMessage: 'true or false',
        description: '`false` leaves Google Consent Mode alone. Default: `true`.',
      }),
    ),
    blocking: Type.Optional(
      words(
        ['automatic', 'declared'],
        'For `may-i build`: `declared` leaves the automatic tier out, for a site that marks everything up. Default: `automatic`.',
      ),
    ),
    updated: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        errorMessage: 'a day, as "2026-11-26"',
        description: 'Day of the last change of what is asked, ISO 8601 (SD-22).',
      }),
    ),
    signals: Type.Optional(
      Type.Array(
        Type.Union([SignalId, SignalEntrySchema], { errorMessage: 'the id of a signal, or { "id", … }' }),
        {
          maxItems: MOST_ITEMS,
          description:
            'Vendors that are told the choices in their own words: ids of docs/signals.md, or ids with settings. Default: none.',
        },
      ),
    ),
    globalPrivacyControl: Type.Optional(
      Flag('`false` does not look at Global Privacy Control (LW-09). Default: `true`.'),
    ),
    doNotTrack: Type.Optional(Flag('`false` does not look at Do Not Track (LW-10). Default: `true`.')),
    prior: Type.Optional(
      Type.Object(
        {
          answers: Type.Optional(PriorAnswersSchema),
          unasked: Type.Optional(
            Flag(
              'Whether what the law of the profile lets run without being asked for runs until the visitor refuses it: every purpose where the profile is opt-out, else one whose `access` is `exempt` and which declares every condition of the profile. Default: `false`, everything is asked for.',
            ),
          ),
        },
        {
          ...CLOSED,
          errorMessage: '{ "answers", "unasked" }',
          description:
            'What counts before a visitor has answered here: answers that were given to another tool ([below](#answers-given-to-another-tool)), and what the profile lets run [unasked](#what-runs-unasked). Default: nothing.',
        },
      ),
    ),
    overrides: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^L[EW]-\\d\\d$' }),
        Type.String({ minLength: 12, maxLength: LONGEST_TEXT, errorMessage: 'a reason, in a sentence' }),
        {
          ...CLOSED,
          errorMessage: 'a reason for each code',
          description:
            'Findings of `may-i lint` that the site takes upon itself: `{ "LW-13": "the reason" }`. They are printed, always.',
        },
      ),
    ),
  },
  {
    ...CLOSED,
    title: 'May I: configuration',
    errorMessage: 'an object',
  },
);
