/**
 * `/api/texts` and `/api/sites/:site/texts…`: what visitors of a site read, as whoever looks after it sees, edits, previews and
 * publishes it. To read needs the scope `proof`, to change `publish`.
 */
import { randomBytes } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { principalOf, type Access } from '../access/access.ts';
import { problem, PROBLEMS } from '../problem.ts';
import type { Site } from '../sites.ts';
import { STORABLE_PATTERN } from '../storable-text.ts';
import { changesBetween, EditionChange } from '../texts/editions.ts';
import { Edit, editableTexts, Place, textAt, textSchema } from '../texts/edits.ts';
import { previewPage, previewPolicy } from '../texts/preview-page.ts';
import { siteTexts, type SiteTextsDeps } from '../texts/site-texts.ts';
import { SIGNED_IN } from './get-openapi.ts';
import { targetOf } from './get-report-query.ts';

/** What the routes need. */
export interface TextsDeps extends SiteTextsDeps {
  readonly sites: readonly Site[];
  readonly access: Access;
}

/** Longest request: the texts of a site in all its languages. */
const BODY_LIMIT_BYTES = 1_048_576;

/** Most texts that are edited at one site. */
const MOST_EDITS = 5_000;

/** Longest text, as in the configuration. */
const LONGEST_TEXT = 10_000;

const Params = Type.Object({ site: Type.String() });

const OneText = Type.String({ minLength: 1, maxLength: LONGEST_TEXT, pattern: STORABLE_PATTERN });

const NewText = Type.Union([
  OneText,
  Type.Record(Type.String({ pattern: '^[A-Za-z-]{1,40}$' }), OneText, { additionalProperties: false }),
]);

const NewEdits = Type.Array(
  Type.Object(
    {
      ...Place.properties,
      text: NewText,
      isConfirmed: Type.Optional(
        Type.Boolean({ description: 'That it is to stand although the file says something else since.' }),
      ),
    },
    { additionalProperties: false },
  ),
  {
    maxItems: MOST_EDITS,
    description: 'Every text that is to be another than in the file, of all languages.',
  },
);

/** What the linter says. */
export const FindingSchema = Type.Object({
  code: Type.String(),
  level: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  path: Type.String(),
  message: Type.String(),
  fix: Type.String(),
  rule: Type.String(),
});

const Editing = Type.Object({
  site: Type.String(),
  etag: Type.String({ description: 'For `If-Match`: of the version and the file.' }),
  version: Type.Integer({ description: '0 where nothing was ever edited.' }),
  isPublished: Type.Boolean({ description: 'Whether what is served is the configuration that is in force.' }),
  language: Type.String(),
  languages: Type.Object({
    own: Type.Array(Type.String(), { description: 'Languages of the site.' }),
    others: Type.Array(Type.String()),
  }),
  texts: Type.Array(Type.Object({ ...Place.properties, base: textSchema('As it stands without edits.') }), {
    description: 'Every text that can be edited.',
  }),
  edits: Type.Array(
    Type.Object({
      ...Edit.properties,
      now: Type.Optional(textSchema('What the file has there now; absent where the place is gone.')),
    }),
    { description: 'What counts, of all languages.' },
  ),
  history: Type.Array(
    Type.Object({
      version: Type.Integer(),
      publishedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
      who: Type.String(),
      restored: Type.Optional(Type.Integer({ description: 'The version whose texts it brought back.' })),
      changes: Type.Array(EditionChange),
    }),
    { description: 'Every version, the latest first.' },
  ),
});

const TextSites = Type.Object({
  sites: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      isServed: Type.Boolean({
        description: 'Whether the collector serves its script, and so knows its texts.',
      }),
    }),
  ),
});

const Draft = Type.Object({ edits: NewEdits }, { additionalProperties: false });

/** Reads the tag that a change was written over; a proxy that packs answers makes it a weak one. */
export function ifMatch(header: string | undefined): string {
  const tag = /^(?:W\/)?"([^"]+)"$/.exec(header ?? '')?.[1];
  if (tag !== undefined) return tag;
  throw problem(
    428,
    'precondition-missing',
    'The request does not say over what it was written.',
    'Send If-Match with the etag of the texts.',
  );
}

/** Registers the routes. */
export function registerTexts(app: FastifyInstance, deps: TextsDeps): void {
  const { sites, access, scripts } = deps;
  const texts = siteTexts(deps);
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();
  const siteOf = (id: string): string => {
    const { site, isSample } = targetOf(sites, id);
    if (!isSample) return site.id;
    throw problem(404, 'site-unknown', 'A sample has no texts.', 'Name the site itself.');
  };

  const editing = async (site: string, language: string) => {
    const [now, shipped] = await Promise.all([texts.read(site), texts.shipped()]);
    if (!shipped.has(language)) {
      throw problem(
        404,
        'language-unknown',
        `There are no texts in "${language}".`,
        'Write it as the files of texts are named, as "pt-br".',
      );
    }
    const { config, edition, etag } = now;
    const history = await texts.history(site);
    const ofSite = [
      ...new Set([...(config.languages ?? [config.language ?? 'en']), ...Object.keys(config.texts ?? {})]),
    ];
    const own = ofSite.map((tag) => tag.toLowerCase()).filter((tag) => shipped.has(tag));
    return {
      site,
      etag,
      version: edition.version,
      isPublished: await texts.isPublished(site, now),
      language,
      languages: { own, others: [...shipped.keys()].filter((tag) => !own.includes(tag)).sort() },
      texts: editableTexts(config, shipped, language),
      edits: edition.edits.map((edit) => {
        const there = textAt(config, shipped, edit);
        return { ...edit, ...(there !== undefined && { now: there }) };
      }),
      history: history.map(({ edits, ...version }, index) => ({
        ...version,
        changes: changesBetween(history[index + 1]?.edits ?? [], edits),
      })),
    };
  };

  const described = (summary: string, schema: object) => ({
    summary,
    tags: ['texts'],
    security: SIGNED_IN,
    ...schema,
  });

  routes.get(
    '/api/texts',
    {
      schema: {
        ...described('Lists the sites, and whether their texts can be edited', {}),
        response: { 200: TextSites, ...PROBLEMS },
      },
      preParsing: access.needs('proof'),
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return {
        sites: sites.map(({ id, name = id }) => ({
          id,
          name,
          isServed: scripts.configOf(id) !== undefined,
        })),
      };
    },
  );

  routes.get(
    '/api/sites/:site/texts',
    {
      schema: {
        ...described('Reads what visitors of a site read, and every version of it', {}),
        params: Params,
        querystring: Type.Object({ language: Type.String({ default: 'en', maxLength: 40 }) }),
        response: { 200: Editing, ...PROBLEMS },
      },
      preParsing: access.needs('proof'),
    },
    async (request, reply) => {
      const answer = await editing(siteOf(request.params.site), request.query.language);
      reply.header('Cache-Control', 'no-store').header('ETag', `"${answer.etag}"`);
      return answer;
    },
  );

  routes.post(
    '/api/sites/:site/texts/check',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        ...described('Says what the linter says of texts that nobody has published', {}),
        params: Params,
        body: Draft,
        response: { 200: Type.Object({ findings: Type.Array(FindingSchema) }), ...PROBLEMS },
      },
      preParsing: access.needs('publish'),
    },
    async (request) => {
      const now = await texts.read(siteOf(request.params.site));
      const edits = await texts.take(request.body.edits, now);
      const { lines } = await texts.check(await texts.edited(now.config, edits));
      return { findings: [...lines] };
    },
  );

  routes.post(
    '/api/sites/:site/texts',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        ...described('Publishes texts as a version of their own', {}),
        params: Params,
        headers: Type.Object({ 'if-match': Type.Optional(Type.String()) }),
        body: Draft,
        response: { 200: Type.Object({ version: Type.Integer() }), ...PROBLEMS },
      },
      preParsing: access.needs('publish'),
    },
    async (request) => {
      const etag = ifMatch(request.headers['if-match']);
      const site = siteOf(request.params.site);
      const edits = await texts.take(request.body.edits, await texts.read(site));
      await texts.publish(site, { edits, etag, who: principalOf(request).name });
      return { version: (await texts.read(site)).edition.version };
    },
  );

  routes.post(
    '/api/sites/:site/texts/restore',
    {
      schema: {
        ...described('Publishes the texts of an earlier version once more, as a version of their own', {}),
        params: Params,
        headers: Type.Object({ 'if-match': Type.Optional(Type.String()) }),
        body: Type.Object(
          { version: Type.Integer({ minimum: 0, description: '0 for the file alone.' }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ version: Type.Integer() }), ...PROBLEMS },
      },
      preParsing: access.needs('publish'),
    },
    async (request) => {
      const etag = ifMatch(request.headers['if-match']);
      const site = siteOf(request.params.site);
      const { version: restored } = request.body;
      const earlier = (await texts.history(site)).find(({ version }) => version === restored);
      if (!earlier && restored !== 0) {
        throw problem(
          404,
          'version-unknown',
          `There is no version ${restored} of the texts of "${site}".`,
          'Load the page again: it lists them.',
        );
      }
      const { edits = [] } = earlier ?? {};
      await texts.publish(site, { edits, restored, etag, who: principalOf(request).name });
      return { version: (await texts.read(site)).edition.version };
    },
  );

  registerPreview(app, { ...deps, texts, siteOf });
}

interface PreviewDeps extends TextsDeps {
  readonly texts: ReturnType<typeof siteTexts>;
  readonly siteOf: (id: string) => string;
}

/** The page of the preview: a form fills a frame with it, so that nothing of a draft is kept anywhere. */
function registerPreview(app: FastifyInstance, { access, texts, siteOf }: PreviewDeps): void {
  void app.register(async (scope) => {
    // A form of our page sends JSON in one field.
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES },
      (_request, body, done) => {
        try {
          done(null, JSON.parse(new URLSearchParams(String(body)).get('draft') ?? ''));
        } catch {
          done(problem(400, 'request-malformed', 'The form has no draft in it.', 'Load the page again.'));
        }
      },
    );
    scope.withTypeProvider<TypeBoxTypeProvider>().post(
      '/api/sites/:site/texts/preview',
      {
        schema: {
          params: Params,
          body: Type.Object(
            {
              edits: NewEdits,
              language: Type.String({ pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$' }),
              isOpen: Type.Boolean(),
            },
            { additionalProperties: false },
          ),
        },
        preParsing: access.needs('proof'),
      },
      async (request, reply) => {
        const { edits, language, isOpen } = request.body;
        const now = await texts.read(siteOf(request.params.site));
        const config = await texts.edited(now.config, await texts.take(edits, now));
        const nonce = randomBytes(16).toString('base64');
        return reply
          .headers({
            'Cache-Control': 'no-store',
            'Content-Security-Policy': previewPolicy(nonce),
            'Referrer-Policy': 'no-referrer',
            'X-Frame-Options': 'SAMEORIGIN',
          })
          .type('text/html; charset=utf-8')
          .send(previewPage({ config, language, isOpen, base: '../../../../preview/', nonce }));
      },
    );
  });
}
