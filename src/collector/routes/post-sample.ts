import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { sampleDay, sampleIdOf } from '../../report/sample.ts';
import { foldCounters } from '../database/fold-counters.ts';
import { problem, PROBLEMS } from '../problem.ts';
import { dayAt } from '../sites.ts';
import type { Store } from '../store.ts';
import { SIGNED_IN } from './get-openapi.ts';
import type { ReportDeps } from './get-report.ts';
import { ReportParams } from './get-report-json.ts';
import { daysUpTo, targetOf } from './get-report-query.ts';

const SAMPLE_DAYS = 60;

const Filled = Type.Object({
  site: Type.String({ description: 'The sample site.' }),
  isSample: Type.Literal(true),
  daysAdded: Type.Integer({
    minimum: 0,
    description: 'Days that were empty; 0 when the sample was there already.',
  }),
});

/**
 * `POST /api/sites/:site/sample`: fills the sample of a site with 60 days of made-up figures.
 *
 * The sample is a site of its own, so nothing made up is ever added to a real counter. Only days without a count are
 * filled: a second press adds nothing.
 */
export function postSample(app: FastifyInstance, { store, sites, now }: ReportDeps): void {
  // One after the other: two presses at once would both find the days empty.
  let turn: Promise<unknown> = Promise.resolve();
  app.withTypeProvider<TypeBoxTypeProvider>().post(
    '/api/sites/:site/sample',
    {
      schema: {
        summary: 'Fills the sample of a site with 60 days of made-up figures',
        tags: ['report'],
        security: SIGNED_IN,
        params: ReportParams,
        response: { 200: Filled, ...PROBLEMS },
      },
    },
    async (request) => {
      const target = targetOf(sites, request.params.site);
      const sample = sampleIdOf(target.site.id);
      if (sites.some(({ id }) => id === sample)) {
        const detail = `Rename the site "${sample}": its id is that of a sample.`;
        throw problem(409, 'sample-name-taken', 'A real site has the id of the sample.', detail);
      }
      const filling = turn.then(() => fill(store, sample, dayAt(target.site, now())));
      turn = filling.catch(() => undefined); // The press that failed answers for itself.
      return { site: sample, isSample: true as const, daysAdded: await filling };
    },
  );
}

async function fill(store: Store, sample: string, today: string): Promise<number> {
  const days = daysUpTo(today, SAMPLE_DAYS);
  const [from = '', to = from] = [days[0], days.at(-1)];
  const filled = new Set(
    (await store.read('counters.totals', { site: sample, from, to })).map(({ day }) => day),
  );
  const empty = days.filter((day) => !filled.has(day));
  if (empty.length > 0) await store.count(foldCounters(empty.flatMap((day) => sampleDay(sample, day))));
  return empty.length;
}
