/**
 * The rates that other dashboards would show for the same counters, each as its vendor publishes the definition: so
 * that a site which changes over can compare with what it had.
 */
import { html, type TemplateResult } from 'lit';
import { shareOf } from '../measures.ts';
import type { Report } from '../report-schema.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { formatCount, formatInterval, formatRate } from './format.ts';

/** A definition; its parts are ids of our counts. */
interface Definition {
  readonly dashboard: string;
  readonly rate: string;
  readonly formula: string;
  readonly part: readonly Counted[];
  readonly base: readonly Counted[];
  /** Page of the vendor that defines it. */
  readonly source: string;
}

type Counted = 'displays' | 'accept-all' | 'partial' | 'reject-all';

const CHOICES = ['accept-all', 'partial', 'reject-all'] as const;
const GRANTED = ['accept-all', 'partial'] as const;

const DEFINITIONS: readonly Definition[] = [
  {
    dashboard: 'Didomi',
    rate: 'Opt-in rate',
    formula: '(accept all + partial) ÷ displays',
    part: GRANTED,
    base: ['displays'],
    source: 'support.didomi.io, notice metrics',
  },
  {
    dashboard: 'Didomi',
    rate: 'Consent rate',
    formula: '(accept all + partial) ÷ choices',
    part: GRANTED,
    base: CHOICES,
    source: 'support.didomi.io, consent rate per format',
  },
  {
    dashboard: 'Usercentrics',
    rate: 'Interaction rate',
    formula: 'choices ÷ displays',
    part: CHOICES,
    base: ['displays'],
    source: 'usercentrics.com, Interaction Analytics',
  },
  {
    dashboard: 'Usercentrics',
    rate: 'Accept rate',
    formula: 'accept all ÷ choices',
    part: ['accept-all'],
    base: CHOICES,
    source: 'usercentrics.com, Interaction Analytics',
  },
  {
    dashboard: 'CookieConfig',
    rate: 'Consent rate',
    formula: 'choices ÷ displays',
    part: CHOICES,
    base: ['displays'],
    source: 'cookieconfig.com, documentation',
  },
  {
    dashboard: 'Cookient',
    rate: 'Consent rate',
    formula: '(accept all + partial) ÷ choices',
    part: GRANTED,
    base: CHOICES,
    source: 'cookient.app, documentation',
  },
];

/** Shows what other dashboards would say of the same days. */
export function otherDashboards(report: Report): TemplateResult {
  const countOf = countsOf(report);
  return html`<section class="card" aria-labelledby="others">
    <h2 id="others">What other dashboards would call it</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="others">
      <table>
        <caption>
          <span
            >The same counts under the published definitions of others. Their own counting differs too: some
            count a device once a day, or leave out choices made by script, so that their figure for these
            days need not be this one. Cookiebot publishes counts and no rate; OneTrust no formula.</span
          >
        </caption>
        <thead>
          <tr>
            <th scope="col" class="text">Dashboard</th>
            <th scope="col" class="text">Its name</th>
            <th scope="col" class="text">Formula in our words</th>
            <th scope="col">Count</th>
            <th scope="col">Rate</th>
            <th scope="col">95% interval</th>
            <th scope="col" class="text">Defined in</th>
          </tr>
        </thead>
        <tbody>
          ${DEFINITIONS.map((definition) => definitionRow(definition, countOf))}
        </tbody>
      </table>
    </div>
  </section>`;
}

type CountOf = (counted: readonly Counted[]) => number | undefined;

function definitionRow(
  { dashboard, rate, formula, part, base, source }: Definition,
  countOf: CountOf,
): TemplateResult {
  const [numerator, denominator] = [countOf(part), countOf(base)];
  const isKnown = numerator !== undefined && denominator !== undefined;
  return html`<tr>
    <th scope="row">${dashboard}</th>
    <td class="text">${rate}</td>
    <td class="text wrap">${formula}</td>
    <td>${formatCount(numerator)} of ${formatCount(denominator)}</td>
    <td>${formatRate(isKnown ? shareOf(numerator, denominator) : undefined)}</td>
    <td>${formatInterval(isKnown ? wilsonInterval(numerator, denominator) : undefined)}</td>
    <td class="text wrap">${source}</td>
  </tr>`;
}

/** Gives the sum of counts, or `undefined` where one of them is not known. */
function countsOf(report: Report): CountOf {
  const numerators = new Map(report.measures.map(({ id, numerator }) => [id, numerator]));
  return (counted) => {
    const counts = counted.map((id) => numerators.get(id === 'displays' ? id : `${id}-of-choices`));
    const known = counts.filter((count) => count !== undefined);
    return known.length < counts.length ? undefined : known.reduce((sum, count) => sum + count, 0);
  };
}
