/** Asks the collector for figures. */
import type { Report, ReportSite } from '../report-schema.ts';
import { ask, hasLists, textIn, type Answer } from './ask.ts';
import type { Days, View } from './view.ts';

/** Lists the sites. */
export function fetchSites(): Promise<Answer<readonly ReportSite[]>> {
  return ask('sites', async (response) => {
    const body: unknown = await response.json();
    return isSites(body) ? body.sites : undefined;
  });
}

/** Reads the report of a site and a range. */
export function fetchReport(site: string, days: Days): Promise<Answer<Report>> {
  return ask(`sites/${encodeURIComponent(site)}/report?${rangeOf(days)}`, async (response) => {
    const body: unknown = await response.json();
    return isReport(body) ? body : undefined;
  });
}

/** Forms in which the report can be kept, by the ending of the file. */
export const EXPORT_FORMS = { csv: 'CSV', json: 'JSON', ndjson: 'NDJSON', parquet: 'Parquet' } as const;
/** A form in which the report can be kept. */
export type ExportForm = keyof typeof EXPORT_FORMS;

/** Reads the report of a view as a file. */
export function fetchExport(view: View, form: ExportForm): Promise<Answer<Blob>> {
  const name = form === 'json' ? 'report' : `report.${form}`;
  const path = `sites/${encodeURIComponent(view.site ?? '')}/${name}?${rangeOf(view)}`;
  return ask(path, (response) => response.blob());
}

/** Fills the sample of a site and gives the id of the sample. */
export function fillSample(site: string): Promise<Answer<string>> {
  const read = async (response: Response): Promise<string | undefined> => {
    const body: unknown = await response.json();
    return hasSite(body) ? body.site : undefined;
  };
  return ask(`sites/${encodeURIComponent(site)}/sample`, read, { method: 'POST' });
}

function rangeOf({ from, to }: Days): string {
  return new URLSearchParams({ from, to }).toString();
}

function hasSite(body: unknown): body is { site: string } {
  return textIn(body, 'site') !== '';
}

function isSites(body: unknown): body is { sites: ReportSite[] } {
  return hasLists(body, ['sites']);
}

/** Says whether an answer is a report. Its figures were checked by the collector's schema on the way out. */
function isReport(body: unknown): body is Report {
  return (
    hasSite(body) &&
    hasLists(body, [
      'measures',
      'byDay',
      'byWeek',
      'byMonth',
      'byLanguage',
      'byDevice',
      'byPlacement',
      'byPageGroup',
      'byCountry',
      'byVariant',
      'byLayer',
      'byMethod',
      'byRevision',
      'byDecisionTime',
      'byLanguageAndDevice',
      'byPlacementAndDevice',
      'purposes',
      'services',
      'withdrawalTimes',
      'annotations',
      'withheld',
    ])
  );
}
