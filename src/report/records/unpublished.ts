/** The alarm that pages show what was never published (PR-02). */
import { html, nothing, type TemplateResult } from 'lit';
import type { UnpublishedNotice } from './records-client.ts';
import { formatMoment } from './words.ts';

/** Which notices, of which sites, and what to do; nothing where all are published. */
export function unpublishedNotices(notices: readonly UnpublishedNotice[]): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`<section class="notice unpublished" aria-labelledby="unpublished">
    <h2 id="unpublished">Pages show what was never published</h2>
    <p>
      Records of it show that somebody chose, and not what of. Run
      <code>may-i notice publish</code> with the configuration that these pages have.
    </p>
    <ul>
      ${notices.map(
        ({ site, digest, events, firstAt }) =>
          html`<li>
            <b>${site}</b>, ${events === 1 ? '1 event' : `${events} events`} since ${formatMoment(firstAt)}:
            <code>${digest}</code>
          </li>`,
      )}
    </ul>
  </section>`;
}
