/** Asks the collector for figures. */
import type { Report, ReportSite } from '../report-schema.ts';
import type { View } from './view.ts';

/** An answer, or why there is none: the token does not open the report, or a sentence to show. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly isSignedOut: boolean; readonly message: string };

/** Lists the sites. */
export function fetchSites(token: string): Promise<Answer<readonly ReportSite[]>> {
  return ask(token, 'sites', async (response) => {
    const body: unknown = await response.json();
    return isSites(body) ? body.sites : undefined;
  });
}

/** Reads the report of a view. */
export function fetchReport(token: string, view: View): Promise<Answer<Report>> {
  return ask(
    token,
    `sites/${encodeURIComponent(view.site ?? '')}/report?${rangeOf(view)}`,
    async (response) => {
      const body: unknown = await response.json();
      return isReport(body) ? body : undefined;
    },
  );
}

/** Reads the same report as CSV. */
export function fetchCsv(token: string, view: View): Promise<Answer<Blob>> {
  const path = `sites/${encodeURIComponent(view.site ?? '')}/report.csv?${rangeOf(view)}`;
  return ask(token, path, (response) => response.blob());
}

/** Fills the sample of a site and gives the id of the sample. */
export function fillSample(token: string, site: string): Promise<Answer<string>> {
  const read = async (response: Response): Promise<string | undefined> => {
    const body: unknown = await response.json();
    return hasSite(body) ? body.site : undefined;
  };
  return ask(token, `sites/${encodeURIComponent(site)}/sample`, read, 'POST');
}

function rangeOf({ from, to }: View): string {
  return new URLSearchParams({ from, to }).toString();
}

async function ask<T>(
  token: string,
  path: string,
  read: (response: Response) => Promise<T | undefined>,
  method = 'GET',
): Promise<Answer<T>> {
  try {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(new URL(`../api/${path}`, document.baseURI), { method, headers });
    if (!response.ok) return await failure(response);
    const value = await read(response);
    if (value !== undefined) return { ok: true, value };
    return problem(
      'The collector gave an answer that this page cannot read. Reload the page to get its new version.',
    );
  } catch {
    return problem('The collector cannot be reached. Check that it runs, then press Refresh.');
  }
}

async function failure(response: Response): Promise<Answer<never>> {
  const body: unknown = await response.json().catch(() => undefined);
  const parts = [textIn(body, 'title'), textIn(body, 'detail')].filter((part) => part !== '');
  const message = parts.join(' ') || `The collector answered with the status ${response.status}.`;
  return { ok: false, isSignedOut: response.status === 401, message };
}

function problem(message: string): Answer<never> {
  return { ok: false, isSignedOut: false, message };
}

function textIn(body: unknown, key: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : '';
}

function hasSite(body: unknown): body is { site: string } {
  return textIn(body, 'site') !== '';
}

function isSites(body: unknown): body is { sites: ReportSite[] } {
  return hasLists(body, ['sites']);
}

/** Says whether an answer is a report. Its figures were checked by the collector's schema on the way out. */
function isReport(body: unknown): body is Report {
  return hasSite(body) && hasLists(body, ['measures', 'byDay', 'byLanguage', 'purposes', 'withheld']);
}

function hasLists(body: unknown, keys: readonly string[]): boolean {
  return (
    typeof body === 'object' && body !== null && keys.every((key) => Array.isArray(Reflect.get(body, key)))
  );
}
