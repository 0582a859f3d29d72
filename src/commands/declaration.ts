/** `may-i declaration`: the cookie declaration as HTML, for a policy page that works without JavaScript. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter, html as names, serializeOuter } from 'parse5';
import type { WholeConfig } from '../build/gate-config.ts';
import { readConfig } from '../config/read-config.ts';
import { declaration as declarationOf } from '../declaration/declaration.ts';
import type { Content, Make } from '../declaration/service-facts.ts';
import { languageFile } from '../locales/language-file.ts';
import { languageNamed } from '../config/language-names.ts';
import { inLanguage } from '../locales/localize.ts';
import type { NoticeMessages, PreferencesMessages } from '../locales/messages.ts';
import { packageRoot } from '../package-root.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { readSite } from './site-file.ts';

const HELP = `Usage: may-i declaration [<configuration>] [options]

Writes the cookie declaration as HTML: every purpose, service, cookie and key of the configuration. Paste it between
<may-i-declaration> and </may-i-declaration> in the policy page: it is what is read without JavaScript, and where the footer's
link leads then.

Options
  --language <tag>   default: "language" of the configuration, or en
  --out <file>       default: standard output

The configuration is a file; default: ./may-i.config.json

Example: may-i declaration may-i.config.json --language de --out cookies.de.html
`;

const OPTIONS = { language: { type: 'string' }, out: { type: 'string' } } as const;

type Parent = ReturnType<typeof defaultTreeAdapter.createElement>;

/** Breaks the line before these, so that a change of the declaration can be read as a change of lines. */
const LINES = /^(section|div|h[2-4]|p|dl|dt|dd|table|caption|thead|tbody|tr)$/;

const make: Make<Parent> = (tag, attributes, ...content) => {
  const made = defaultTreeAdapter.createElement(
    tag,
    names.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  );
  put(made, content);
  return made;
};

function put(parent: Parent, content: Content<Parent>): void {
  if (!content) return;
  if (typeof content === 'string') defaultTreeAdapter.insertText(parent, content);
  else if ('nodeName' in content) {
    if (LINES.test(content.nodeName)) defaultTreeAdapter.insertText(parent, '\n');
    defaultTreeAdapter.appendChild(parent, content);
  } else for (const part of content) put(parent, part);
}

/** The texts of a layer, from the files that pages load. */
async function texts<Messages>(tag: string, layer: string): Promise<Messages> {
  const file = new URL(`dist/locales/${tag}${layer}.js`, packageRoot());
  if (!existsSync(file)) {
    throw wrongUse(
      `there are no texts in "${tag}"`,
      'See dist/locales for the languages that there are.',
      'cli-language-unknown',
    );
  }
  // Its type is the type of its source.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  return ((await import(file.href)) as { messages: Messages }).messages;
}

/**
 * The declaration as HTML.
 *
 * @param tag Language, BCP 47.
 * @throws A message with a code where the package has no texts in it.
 */
export async function declarationHtml(config: WholeConfig, tag: string): Promise<string> {
  const language = languageNamed(languageFile(tag));
  const { services = [], name, site } = config;
  const purposes = readConfig({ attributes: {}, json: JSON.stringify(config) })?.purposes ?? [];
  const own = inLanguage(config.texts, language);
  const messages = {
    shared: { ...(await texts<NoticeMessages>(language, '')), ...own?.notice },
    own: { ...(await texts<PreferencesMessages>(language, '.preferences')), ...own?.preferences },
  };
  const { dir } = messages.shared;
  const content = declarationOf(make, { purposes, services }, messages, language, name ?? site);
  return `${serializeOuter(make('div', { lang: language, ...(dir && { dir }) }, content))}\n`;
}

/** Writes the declaration. */
export const declaration: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('declaration', args, OPTIONS, 1);
    const distDir = fileURLToPath(new URL('dist/', packageRoot()));
    const { config } = await readSite(positionals[0], distDir);
    const html = await declarationHtml(config, values.language ?? config.language ?? 'en');
    if (values.out === undefined) process.stdout.write(html);
    else await writeFile(values.out, html);
    return 0;
  },
};
