/** Writes `docs/config.md` and `docs/lint.md` from the schema and the table of codes; a test holds them current. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { CONDITIONS } from '../src/config/conditions.ts';
import { PROFILE_IDS, PROFILES } from '../src/config/profiles.ts';
import {
  ConfigSchema,
  PriorAnswersSchema,
  PurposeSchema,
  ServiceSchema,
  SignalEntrySchema,
  StoredItemSchema,
  VariantSchema,
} from '../src/config/schema.ts';
import { CODES, factsOf, isLintCode } from '../src/lint/codes.ts';
import { ROOT } from './run.ts';

/** As much of a JSON Schema as the page shows. */
interface Shown {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly errorMessage?: string;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Shown>>;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function kind(form: Shown): string {
  if (form.errorMessage) return form.errorMessage;
  return (
    {
      string: 'a text',
      boolean: 'true or false',
      array: 'a list',
      object: 'an object',
      integer: 'a whole number',
    }[form.type ?? ''] ?? ''
  );
}

/** The keys of an object, one row each. */
function table({ properties = {}, required = [] }: Shown): string {
  const rows = Object.entries(properties).map(([key, form]) => {
    const must = required.includes(key) ? ' Required.' : '';
    return `| \`${key}\` | ${cell(kind(form))} | ${cell(form.description ?? '')}${must} |`;
  });
  return ['| key | form | what it says |', '| --- | --- | --- |', ...rows].join('\n');
}

function profiles(): string {
  const rows = PROFILE_IDS.map((id) => {
    const { asOf, regions, model, close, memoryMonths, exemption } = PROFILES[id];
    const conditions = exemption.map((id) => `\`${id}\`: ${CONDITIONS[id]}`);
    const memory = `${String(memoryMonths.consent)} / ${String(memoryMonths.refusal)}`;
    return `| \`${id}\` | ${asOf} | ${regions.join(', ') || 'the rest of the world'} | ${model} | ${memory} | ${close} | ${cell(conditions.join(' ')) || 'none'} |`;
  });
  return [
    '| profile | as of | regions | model | consent / refusal, months | close | conditions of an exemption |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The page, formatted as everything else. */
export async function configPage(): Promise<string> {
  const text = `# Configuration

Generated from \`src/config/schema.ts\` by \`npm run docs\`: the types, the check and the schema for editors have the same
source. An editor completes and explains each key when the file begins with

\`\`\`json
{ "$schema": "./node_modules/may-i/dist/config.schema.json" }
\`\`\`

\`may-i lint may-i.config.json\` says what is wrong or unlawful in it ([lint.md](lint.md)). In the page the same JSON stands in
\`<script type="application/json" data-may-i-config>\` before the tag; a key whose value is a text may also be an attribute
of the tag, as \`data-policy-url\`.

A site with five known services:

\`\`\`json
{
  "$schema": "./node_modules/may-i/dist/config.schema.json",
  "site": "shop",
  "name": "Shop",
  "controller": { "name": "Shop Ltd", "contact": "privacy@shop.example" },
  "policyUrl": "/privacy",
  "authority": { "name": "Data Protection Commission", "url": "https://www.dataprotection.ie/" },
  "purposes": ["analytics", "marketing", "preferences"],
  "services": [
    { "id": "google-analytics", "safeguard": "Data Privacy Framework" },
    { "id": "posthog", "safeguard": "standard contractual clauses" },
    { "id": "meta-pixel", "role": "joint" },
    { "id": "hubspot", "safeguard": "Data Privacy Framework" },
    { "id": "youtube", "safeguard": "Data Privacy Framework" }
  ]
}
\`\`\`

A service by its id alone (\`"posthog"\`) takes everything from the [catalogue](catalogue.md): name, company, country, policy,
hosts, what it stores, how it stops, and the purpose that covers it. Any field in \`{ "id": "posthog", … }\` takes the place of
the catalogue's. In the page, too: the preferences and a withdrawal know the same facts. One thing differs there: the first
layer counts such services instead of their companies, since it does not wait for the catalogue.

## The whole

${table(ConfigSchema)}

## A purpose

${table(PurposeSchema)}

Each purpose has two layers of law: \`access\` to the visitor's device, and the \`basis\` of processing personal data. Both are
\`consent\` unless said otherwise, and a purpose of another kind is asked for all the same, but for [what runs
unasked](#what-runs-unasked).

## A service

${table(ServiceSchema)}

A service that the catalogue does not know needs \`purpose\`, \`name\`, \`provider\`, \`country\` and \`policyUrl\`.

## What a service stores

${table(StoredItemSchema)}

## A signal with settings

${table(SignalEntrySchema)}

## A variant of the notice

For a script of your own alone: the generic one passes them by. \`may-i build\` shows each in a browser and refuses all where
one breaks a rule that the linter refuses, so each is a lawful way of asking. [report.md](report.md#variants) says how they
are compared.

${table(VariantSchema)}

## Answers given to another tool

\`prior.answers\`: how the decision that another consent tool keeps is taken over, once ([moving-in.md](moving-in.md)).

${table(PriorAnswersSchema)}

## What runs unasked

\`"prior": { "unasked": true }\` lets run, until the visitor refuses, what the law of the profile allows without a question.
Nothing does without that key, and nothing by an unknown region.

- **Where the profile is opt-out** (\`us-ca\`) every purpose runs. At the foot of the page stands the notice at collection: who
  collects for what, one press against what is shared or sold (\`shares\`) and what is sensitive (\`sensitive\` of a purpose),
  and the preferences, until it is answered or closed. Global Privacy Control refuses what is shared before anything of it
  runs; the page says "Opt-out request honored", and the event says \`gpc\`. It stands above a permission that was given without
  it, and \`"globalPrivacyControl": false\` does not count there. A refusal is kept for twelve months,
  counts however old it is, and nobody is asked to take it back. A site with
  \`"sensitive": true\`, or for children, asks first there, too.
- **Elsewhere** a purpose runs whose \`access\` is \`exempt\` and that declares every condition of its profile in \`conditions\`;
  its switch objects (SD-16), and so does Do Not Track (LB-46). The notice asks for the others alone.

\`\`\`html
<script src="/may-i/may-i.js" data-region="US-CA" data-sec-gpc="1"></script>
\`\`\`

Your server writes both attributes, \`data-sec-gpc\` where \`secGpc\` of \`may-i/server\` says so: most browsers that send Global
Privacy Control tell the page as well. What runs unasked is released when its chunk has arrived, not while the page is parsed.

## Profiles of law

Data in \`src/config/profiles.ts\`, each with the day on which it was true; no legal advice. With \`"profile": "by-region"\` the
profile follows \`region\`, mostly the attribute \`data-region\` that your own server writes. An unknown region gets the
strictest profile.

${profiles()}
`;
  return formatted(text);
}

function formatted(text: string): Promise<string> {
  return format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'preserve', singleQuote: true });
}

function codes(level: string): string {
  const rows = Object.keys(CODES)
    .filter(isLintCode)
    .filter((code) => code.startsWith(level))
    .map((code) => {
      const { when, rule, fix, needs, isOverridable } = factsOf(code);
      const more = [needs && `needs ${needs}`, isOverridable === false && 'no override']
        .filter(Boolean)
        .join('; ');
      return `| ${code} | ${cell(when)} | ${cell(fix)} | ${rule} | ${more} |`;
    });
  return ['| code | is said when | what to do | rule | |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** The page on the linter. */
export async function lintPage(): Promise<string> {
  return formatted(`# may-i lint

Generated from \`src/lint/codes.ts\` by \`npm run docs\`. The rules are those that this project keeps to; no legal advice.

\`\`\`sh
npx may-i lint may-i.config.json --page https://www.example.com/ --format sarif
\`\`\`

Each finding names its code, its place, what is wrong, what to do and the rule behind it. A configuration that does not have
its form is named first, every mistake at once, with the codes of [errors.md](errors.md). Exit code 0: nothing is refused;
1: something is; 2: the command was used wrongly.

- On a developer's machine (\`localhost\`, \`127.…\`, \`.local\`, \`.test\`) a page that shows the notice says the same in its
  console, of its configuration and of itself: code, place, fix and rule. \`mayI.explain()\` says it where there is no notice.
  Visitors load none of it, and \`may-i build\` leaves it out: it has looked before it writes.
- \`--page\` looks at a page, too: an address or an HTML file. Nothing of it is run.
- The notice is shown in a Chromium without a window and measured, with the style sheets of \`--page\` and \`--css\`, in five
  sizes, light and dark. \`CHROMIUM_BIN\` names a browser, else an installed one is taken; it is driven by
  \`playwright-core\`, which the site installs beside May I. Without either the result says what was not looked at.
- \`--against old.json\` says what a change asks again, and of whom: a new recipient, kind of data, basis, role, controller or a
  longer retention is material (SD-22), wording is not. \`--write\` raises the revisions in the file; without it a material
  change whose revision was not raised is refused as \`material-change\`. The browser then asks that purpose again and keeps
  the other answers.

A site may take a finding upon itself, with a reason that is printed each time:

\`\`\`json
{ "overrides": { "LW-13": "The contract with the processor is being signed." } }
\`\`\`

Where "no override" stands, it may not.

## Refused

${codes('LE')}

## Warned of

${codes('LW')}
`);
}

if (import.meta.main) {
  await writeFile(join(ROOT, 'docs/config.md'), await configPage());
  await writeFile(join(ROOT, 'docs/lint.md'), await lintPage());
}
