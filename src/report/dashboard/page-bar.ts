import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session.ts';

/** A page for those who have signed in. */
export type StaffPage = 'report' | 'records' | 'texts';

/** Each page, by the scope that it is for. */
const PAGES: readonly {
  readonly page: StaffPage;
  readonly scope: string;
  readonly href: string;
  readonly text: string;
}[] = [
  { page: 'report', scope: 'report', href: './', text: 'Report' },
  { page: 'records', scope: 'records', href: 'records.html', text: 'Records' },
  { page: 'texts', scope: 'proof', href: 'texts.html', text: 'Texts' },
];

/** The line above a page: the other pages that whoever has signed in may see, who that is, and the way out. */
export function pageBar({ name, scopes }: Session, current: StaffPage, signOut: () => void): TemplateResult {
  return html`<div class="bar-of-page">
    <nav aria-label="Pages">
      ${PAGES.filter(({ scope }) => scopes.includes(scope)).map(
        ({ page, href, text }) =>
          html`<a href=${href} aria-current=${page === current ? 'page' : nothing}>${text}</a>`,
      )}
    </nav>
    <div class="group">
      <span>${name}</span>
      <button type="button" @click=${signOut}>Sign out</button>
    </div>
  </div>`;
}
