import { html, type TemplateResult } from 'lit';
import type { Finding } from './texts-client.ts';

/** What the linter says, with its verdict as the heading. */
export function findingList(findings: readonly Finding[], id: string): TemplateResult {
  const isRefused = findings.some(({ level }) => level === 'error');
  const verdict = isRefused
    ? 'The linter refuses this'
    : findings.length === 0
      ? 'The linter finds nothing'
      : 'The linter refuses nothing';
  return html`<h2 id=${id} tabindex="-1">${verdict}</h2>
    <ul class="findings">
      ${findings.map(
        ({ code, level, path, message, fix }) =>
          html`<li class=${level}>
            <span><b>${code}</b> <code>${path}</code></span>
            <span>${message}</span>
            <span class="small">${fix}</span>
          </li>`,
      )}
    </ul>
    <p class="small soft">
      Looked at without your pages and without a browser: <code>may-i lint</code> does both.
    </p>`;
}
