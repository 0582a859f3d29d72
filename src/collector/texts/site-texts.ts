/** What visitors of a site read: what of it can be edited, what was, and how it is published. */
import { createHash } from 'node:crypto';
import { CATALOGUE } from '../../catalogue/catalogue.ts';
import type { Config } from '../../config/config.ts';
import { lintConfig, type LintResult } from '../../lint/lint-config.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import { auditStatement } from '../access/audit.ts';
import { problem } from '../problem.ts';
import { noticesByScript } from '../proof/make-notices.ts';
import { isInForce, publicationStatements } from '../proof/notices.ts';
import type { SiteScripts } from '../site-scripts.ts';
import type { Queries } from '../store.ts';
import { editionsOf, editionStatement, latestEdition, type Edition } from './editions.ts';
import { editsOf, withEdits, type Edit, type NewEdit } from './edits.ts';
import { loadShipped } from './shipped.ts';

/** What is needed. */
export interface SiteTextsDeps {
  readonly store: Queries;
  readonly scripts: Pick<SiteScripts, 'configOf' | 'refresh'>;
  /** `dist/` of the package. */
  readonly distDir: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What counts at a site. */
export interface SiteTexts {
  /** As the file has it. */
  readonly config: Config;
  readonly edition: Edition;
  /** Changes with the file and with each version. */
  readonly etag: string;
}

/** Something to publish, and over what it was written. */
export interface NewEdition {
  readonly edits: readonly Edit[];
  readonly restored?: number;
  /** The tag of the texts that the editor had before it. */
  readonly etag: string;
  readonly who: string;
}

function etagOf(config: Config, { version }: Edition): string {
  const hash = createHash('sha256').update(canonicalJson(config)).digest('hex').slice(0, 12);
  return `${String(version)}-${hash}`;
}

const CHANGED = {
  code: 'texts-changed',
  title: 'Somebody else has published texts of this site since you opened them, or its file has changed.',
  detail: 'Load the page again: it shows what counts now. What you wrote is not published.',
};

/** Makes what reads and publishes the texts of sites. */
export function siteTexts({ store, scripts, distDir, now }: SiteTextsDeps) {
  const shipped = () => loadShipped(distDir);

  /**
   * Reads what counts.
   *
   * @throws {Problem} `texts-no-file`
   */
  const read = async (site: string): Promise<SiteTexts> => {
    const config = scripts.configOf(site);
    if (!config) {
      throw problem(
        404,
        'texts-no-file',
        `The collector does not serve the script of "${site}", so it does not know its texts.`,
        'Start it with --script and the configuration of the site.',
      );
    }
    const edition = await latestEdition(store, site);
    return { config, edition, etag: etagOf(config, edition) };
  };

  /** The configuration with edits in it. */
  const edited = async (config: Config, edits: readonly Edit[]): Promise<Config> =>
    withEdits(config, edits, await shipped());

  /** What the linter says of it: without a page and without a browser. */
  const check = async (config: Config): Promise<LintResult> =>
    lintConfig(config, { catalogue: CATALOGUE, shipped: await shipped(), pages: [], rendered: [] });

  return {
    read,
    edited,
    check,
    shipped,
    history: (site: string) => editionsOf(store, site),

    /** Whether what is served was published: with these very texts, and this very file. */
    isPublished: async (site: string, { config, edition }: SiteTexts) =>
      isInForce(store, { site, config: await edited(config, edition.edits) }),

    /**
     * Takes what an editor sends.
     *
     * @throws {Problem} `texts-malformed`
     */
    take: async (sent: readonly NewEdit[], { config, edition }: SiteTexts): Promise<Edit[]> => {
      const edits = editsOf(sent, { config, edits: edition.edits }, await shipped());
      if (edits) return edits;
      throw problem(
        400,
        'texts-malformed',
        'A text has other parts than the one that it stands for.',
        'Write each plural form, and no other.',
      );
    },

    /**
     * Publishes edits as a version of their own, with its notices and the configuration that is then in force, all of it or
     * nothing, and serves it. Where nothing is new, nothing is done.
     *
     * @throws {Problem} `texts-changed`, `texts-refused`
     */
    publish: async (site: string, { edits, restored, etag, who }: NewEdition): Promise<void> => {
      const before = await read(site);
      if (before.etag !== etag) throw problem(412, CHANGED.code, CHANGED.title, CHANGED.detail);
      const config = await edited(before.config, edits);
      const findings = (await check(config)).lines.filter(({ level }) => level === 'error');
      if (findings.length) {
        throw problem(
          422,
          'texts-refused',
          'The linter refuses these texts: nothing is published.',
          findings.map(({ code, path, message, fix }) => `${code} ${path}: ${message} ${fix}`).join(' '),
          { findings },
        );
      }
      const at = now();
      const isNew = !(await isInForce(store, { site, config }));
      const isEdited = canonicalJson(edits) !== canonicalJson(before.edition.edits);
      if (!isNew && !isEdited) return;
      const version = before.edition.version + 1;
      const notices = await noticesByScript(config, distDir);
      try {
        await store.write([
          editionStatement(site, {
            version,
            publishedAt: at,
            who,
            edits,
            ...(restored !== undefined && { restored }),
          }),
          auditStatement({ at, who, action: 'texts-publish' }),
          ...publicationStatements({ site, config, notices }, isNew, at, who),
        ]);
      } catch (error) {
        // The version is the key: of two at the same moment one comes too late.
        if ((await latestEdition(store, site)).version === before.edition.version) throw error;
        throw problem(412, CHANGED.code, CHANGED.title, CHANGED.detail);
      }
      await scripts.refresh();
    },
  };
}
