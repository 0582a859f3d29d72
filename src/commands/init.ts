/** `may-i init`: writes a configuration from the pages of a site and a few answers. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { proposeConfig, PURPOSES, type Answers, type Proposal } from '../init/propose-config.ts';
import { priorHints } from '../init/propose-prior.ts';
import { crawlPage } from '../lint/crawl-page.ts';
import { lintConfig } from '../lint/lint-config.ts';
import { DEFAULT_CONFIG } from '../lint/read-config-file.ts';
import { shippedTexts } from '../lint/shipped-texts.ts';
import { packageRoot } from '../package-root.ts';
import { readArguments, wrongUse, type Command } from './command.ts';

const HELP = `Usage: may-i init [options]

Writes a configuration. It reads pages of the site for the tags of known services and for the markup of other consent tools,
and asks in a terminal for what no page can say.

Options
  --from <address or file>   a page of the site; repeat it for more
  --site <id>                id of the site: a lower-case letter, then letters, digits and hyphens
  --name <name>              name that visitors know the site by
  --controller <name>        who is responsible: the legal name
  --contact <address>        how to reach them: an email address, or an address with https://
  --policy <address>         address of the privacy policy
  --purposes <ids>           what to ask for, separated by commas: ${PURPOSES.join(', ')}
  --out <file>               what to write; default: ./${DEFAULT_CONFIG}
  --force                    writes over a file that is there

Vanilla-cookieconsent, Klaro, tarteaucitron, Orejime, Cookiebot and OneTrust are recognised; it says what stands for each of
their marks, and proposes which of their answers to take over.

Example: may-i init --from https://www.example.com/ --controller "Example GmbH" --contact privacy@example.com
`;

const OPTIONS = {
  from: { type: 'string', multiple: true },
  site: { type: 'string' },
  name: { type: 'string' },
  controller: { type: 'string' },
  contact: { type: 'string' },
  policy: { type: 'string' },
  purposes: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** Writes a configuration. */
export const init: Command = {
  help: HELP,
  async run(args) {
    const { values } = readArguments('init', args, OPTIONS);
    const out = values.out ?? DEFAULT_CONFIG;
    if (existsSync(out) && !values.force) {
      throw wrongUse(
        `"${out}" is there already`,
        'Name another file with --out, or add --force.',
        'cli-init-exists',
      );
    }
    const { site, name, controller, contact, policy: policyUrl } = values;
    const given: Answers = {
      site,
      name,
      controller,
      contact,
      policyUrl,
      purposes: purposesOf(values.purposes),
    };
    const pages = await Promise.all((values.from ?? []).map(crawlPage));
    const proposal = proposeConfig(pages, given);
    const { config } = process.stdin.isTTY ? proposeConfig(pages, await askFor(given, proposal)) : proposal;
    const schema = './node_modules/may-i/dist/config.schema.json';
    await writeFile(out, `${JSON.stringify({ $schema: schema, ...config }, null, 2)}\n`);
    const dist = new URL('dist/', packageRoot());
    const around = { catalogue: CATALOGUE, shipped: await shippedTexts(dist), pages: [], rendered: [] };
    const { lines } = lintConfig(config, around);
    const errors = lines.filter(({ level }) => level === 'error');
    const todo = [
      ...[...new Set(errors.map(({ code }) => code))].map((code) => {
        const found = errors.filter((line) => line.code === code);
        return [code, ...found.map(({ message }) => message), found[0]?.fix].join(' ');
      }),
      ...hints(proposal),
    ];
    process.stdout.write(`${report(out, proposal, pages.length)}${list('For you to decide:', todo)}
Then run "may-i lint ${out}".
`);
    return 0;
  },
};

function purposesOf(text: string | undefined): string[] | undefined {
  const purposes = text?.split(',').map((word) => word.trim());
  const unknown = purposes?.filter((id) => !PURPOSES.includes(id)) ?? [];
  if (unknown.length === 0) return purposes;
  throw wrongUse(
    `there is no purpose "${unknown.join('", "')}" with texts of its own`,
    `Choose from ${PURPOSES.join(', ')}; others are written into the file.`,
    'cli-purpose-unknown',
  );
}

/** Asks for what is not known; an empty answer takes what stands in brackets. */
async function askFor(given: Answers, { config }: Proposal): Promise<Answers> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (
    question: string,
    known: string | undefined,
    proposed = '',
  ): Promise<string | undefined> => {
    if (known !== undefined) return known;
    const answer = await lines.question(`${question}${proposed ? ` [${proposed}]` : ''}: `);
    return answer.trim() || proposed || undefined;
  };
  try {
    const site = await ask('Id of the site', given.site, config.site);
    const name = await ask('Name that visitors know the site by', given.name, config.name);
    const controller = await ask('Who is responsible (legal name)', given.controller, name);
    const contact = await ask('Their email address for questions about privacy', given.contact);
    const policyUrl = await ask('Address of the privacy policy', given.policyUrl, config.policyUrl);
    const proposed = config.purposes.map((purpose) => (typeof purpose === 'string' ? purpose : purpose.id));
    const asked = await ask(`Purposes (${PURPOSES.join(', ')})`, given.purposes?.join(), proposed.join());
    return { site, name, controller, contact, policyUrl, purposes: purposesOf(asked) };
  } finally {
    lines.close();
  }
}

function report(out: string, { found, tools, marks }: Proposal, pages: number): string {
  const seen =
    pages === 0
      ? ''
      : list(`Found on ${String(pages)} page${pages === 1 ? '' : 's'}:`, found, 'no known service');
  const moved = marks.map(({ tool, given, need }) =>
    need === 'necessary' ? `${given} of ${tool}: needs no mark` : `${given} of ${tool}: data-may-i="${need}"`,
  );
  const other =
    tools.length === 0
      ? ''
      : list(
          `Of ${tools.join(' and ')}, whose tag goes when ours comes:`,
          [...new Set(moved)],
          'no marks in these pages',
        );
  return `Written to ${out}.\n${seen}${other}`;
}

/** What the linter cannot know. */
function hints({ unknownHosts, found, config, tools: [tool] }: Proposal): string[] {
  return [
    ...(tool && config.prior ? priorHints(tool) : []),
    ...(unknownHosts.length === 0
      ? []
      : [
          `What these hosts do, for nobody knows them here: ${unknownHosts.join(', ')}. If one needs consent, add a service with "hosts".`,
        ]),
    ...(found.length === 0
      ? []
      : [
          'What your tag manager, if you have one, and scripts bring in later: no page shows it. Look with ?may-i-debug.',
        ]),
  ];
}

function list(title: string, items: readonly string[], none = ''): string {
  if (items.length === 0) return none === '' ? '' : `${title} ${none}.\n`;
  return `${title}\n${items.map((item) => `  - ${item}\n`).join('')}`;
}
