/** Asks the collector for its sites; adds, changes and pauses those that are not in its settings. */
import { ask, hasLists, textIn, type Answer } from '../dashboard/ask.ts';
import type { Finding } from './texts-client.ts';

/** A site of the collector. */
export interface HostedSite {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  /** Those of them where its own people try it. */
  readonly testOrigins: readonly string[];
  readonly timeZone: string;
  /** Whether the settings name it: then a page changes nothing of it. */
  readonly isFixed: boolean;
  readonly isPaused: boolean;
  readonly isServed: boolean;
  readonly version?: number;
  readonly changedAt?: number;
  readonly who?: string;
  /** JSON. */
  readonly config?: string;
}

/** What can be written of a site. */
export interface SiteFields {
  readonly name: string;
  readonly origins: readonly string[];
  readonly testOrigins: readonly string[];
  readonly timeZone: string;
  /** JSON. */
  readonly config: string;
}

/** Lists the sites. */
export async function fetchHosting(): Promise<Answer<readonly HostedSite[]>> {
  const answer = await ask('hosting', async (response) => {
    const body: unknown = await response.json();
    return isSites(body) ? body.sites : undefined;
  });
  return answer;
}

/** Asks what the linter says of a configuration. */
export function checkSite(id: string, config: string): Promise<Answer<readonly Finding[]>> {
  return ask(
    'hosting/check',
    async (response) => {
      const body: unknown = await response.json();
      return isFindings(body) ? body.findings : undefined;
    },
    { method: 'POST', body: { id, config } },
  );
}

/** Adds a site. */
export function addSite(id: string, fields: SiteFields): Promise<Answer<boolean>> {
  return ask('hosting', async () => true, { method: 'POST', body: { id, ...fields } });
}

/** Changes a site that was added in the page. */
export function changeSite(
  id: string,
  version: number,
  fields: SiteFields & { readonly isPaused: boolean },
): Promise<Answer<boolean>> {
  return ask(`hosting/${encodeURIComponent(id)}`, async () => true, {
    method: 'POST',
    body: fields,
    headers: { 'If-Match': `"${version}"` },
  });
}

/** The tag that a page of the site has as the first in its head. */
export function tagOf(id: string): string {
  return `<script src="${new URL(`../${id}.js`, document.baseURI).href}"></script>`;
}

/** A configuration to begin with, as `may-i init` makes one: what is in capitals is for a person to say. */
export function startConfig(id: string, name: string): string {
  return JSON.stringify(
    {
      site: id,
      name,
      controller: { name: 'LEGAL NAME', contact: 'ADDRESS@EXAMPLE.COM' },
      policyUrl: '/privacy',
      purposes: ['analytics'],
      services: [],
    },
    null,
    2,
  );
}

function isSites(body: unknown): body is { readonly sites: readonly HostedSite[] } {
  return hasLists(body, ['sites']);
}

function isFindings(body: unknown): body is { readonly findings: readonly Finding[] } {
  return hasLists(body, ['findings']) && textIn(body, 'code') === '';
}
