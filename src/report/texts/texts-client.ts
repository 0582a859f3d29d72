/** Asks the collector for what visitors read, checks a draft and publishes it. */
import { ask, hasLists, textIn, type Answer } from '../dashboard/ask.ts';

/** A text, or one for each of its parts, as the plural categories. */
export type Text = string | Readonly<Record<string, string>>;

/** Where a text stands, and in which language; `*` where the configuration has one for all. */
export interface Place {
  readonly language: string;
  readonly place: string;
}

/** A text as it is to be. */
export interface NewEdit extends Place {
  readonly text: Text;
  /** Whether it stays although the file says something else since. */
  readonly isConfirmed?: boolean;
}

/** A text that was edited. */
export interface Edit extends Place {
  readonly text: Text;
  /** What stood there when it was written. */
  readonly base: Text;
  /** What the file has there now; absent where the place is gone. */
  readonly now?: Text;
}

/** A version of the texts. */
export interface Version {
  readonly version: number;
  readonly publishedAt: number;
  readonly who: string;
  readonly restored?: number;
  readonly changes: readonly (Place & { readonly from: Text; readonly to: Text })[];
}

/** What visitors of a site read. */
export interface Editing {
  readonly etag: string;
  readonly version: number;
  readonly isPublished: boolean;
  readonly language: string;
  readonly languages: { readonly own: readonly string[]; readonly others: readonly string[] };
  readonly texts: readonly (Place & { readonly base: Text })[];
  readonly edits: readonly Edit[];
  readonly history: readonly Version[];
}

/** A site, and whether the collector knows its texts. */
export interface TextSite {
  readonly id: string;
  readonly name: string;
  readonly isServed: boolean;
}

/** What the linter says. */
export interface Finding {
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** Lists the sites. */
export async function fetchSites(): Promise<Answer<readonly TextSite[]>> {
  const answer = await ask('texts', json(isSites));
  return answer.ok ? { ok: true, value: answer.value.sites } : answer;
}

/** Reads the texts of a site in a language, and every version. */
export function fetchTexts(site: string, language: string): Promise<Answer<Editing>> {
  return ask(`${pathOf(site)}?language=${encodeURIComponent(language)}`, json(isEditing));
}

/** Asks what the linter says of a draft. */
export async function checkTexts(
  site: string,
  edits: readonly NewEdit[],
): Promise<Answer<readonly Finding[]>> {
  const answer = await ask(`${pathOf(site)}/check`, json(isFindings), { method: 'POST', body: { edits } });
  return answer.ok ? { ok: true, value: answer.value.findings } : answer;
}

/** Publishes a draft; gives the number of its version. */
export function publishTexts(site: string, etag: string, edits: readonly NewEdit[]): Promise<Answer<number>> {
  return ask(pathOf(site), readVersion, {
    method: 'POST',
    body: { edits },
    headers: { 'If-Match': `"${etag}"` },
  });
}

/** Publishes the texts of an earlier version once more. */
export function restoreTexts(site: string, etag: string, version: number): Promise<Answer<number>> {
  return ask(`${pathOf(site)}/restore`, readVersion, {
    method: 'POST',
    body: { version },
    headers: { 'If-Match': `"${etag}"` },
  });
}

/** Address of the preview. */
export function previewAddress(site: string): string {
  return new URL(`../api/${pathOf(site)}/preview`, document.baseURI).href;
}

function pathOf(site: string): string {
  return `sites/${encodeURIComponent(site)}/texts`;
}

async function readVersion(response: Response): Promise<number | undefined> {
  const body: unknown = await response.json();
  const version: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'version') : undefined;
  return typeof version === 'number' ? version : undefined;
}

/** What the collector sends was checked by its schema on the way out. */
function json<T>(is: (body: unknown) => body is T): (response: Response) => Promise<T | undefined> {
  return async (response) => {
    const body: unknown = await response.json();
    return is(body) ? body : undefined;
  };
}

function isSites(body: unknown): body is { readonly sites: readonly TextSite[] } {
  return hasLists(body, ['sites']);
}

function isEditing(body: unknown): body is Editing {
  return textIn(body, 'etag') !== '' && hasLists(body, ['texts', 'edits', 'history']);
}

function isFindings(body: unknown): body is { readonly findings: readonly Finding[] } {
  return hasLists(body, ['findings']);
}
