import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session.ts';

/** The line above a page: the other pages that whoever has signed in may see, who that is, and the way out. */
export function pageBar(
  { name, scopes }: Session,
  current: 'report' | 'records',
  signOut: () => void,
): TemplateResult {
  const link = (page: 'report' | 'records', href: string, text: string) =>
    scopes.includes(page)
      ? html`<a href=${href} aria-current=${page === current ? 'page' : nothing}>${text}</a>`
      : nothing;
  return html`<div class="bar-of-page">
    <nav aria-label="Pages">
      ${link('report', './', 'Report')}${link('records', 'records.html', 'Records')}
    </nav>
    <div class="group">
      <span>${name}</span>
      <button type="button" @click=${signOut}>Sign out</button>
    </div>
  </div>`;
}
