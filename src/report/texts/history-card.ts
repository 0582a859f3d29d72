/** Every version of the texts: who published it, when, and what it changed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place, Text, Version } from './texts-client.ts';
import { formatMoment, languageWords, placeWords, plainText } from './words.ts';

/** Lists texts with what they were and what they are. */
export function changeList(
  changes: readonly (Place & { readonly from: Text; readonly to: Text })[],
): TemplateResult {
  return html`<ul class="changes-of">
    ${changes.map(
      ({ language, place, from, to }) =>
        html`<li>
          <span class="soft">${placeWords(place)}, ${languageWords(language)}</span>
          <del><span class="hidden">before: </span><bdi>${plainText(from)}</bdi></del>
          <ins><span class="hidden">now: </span><bdi>${plainText(to)}</bdi></ins>
        </li>`,
    )}
  </ul>`;
}

/**
 * Shows the versions, the latest first.
 *
 * @param bringBack Absent for whoever may only read.
 */
export function historyCard(
  history: readonly Version[],
  bringBack: ((version: number) => void) | undefined,
): TemplateResult {
  return html`<section class="card" aria-labelledby="history">
    <h2 id="history">Versions</h2>
    ${
      history.length === 0
        ? html`<p class="soft">Nothing was published here yet: the texts are those of the file.</p>`
        : html`<ol class="versions">
            ${history.map(
              ({ version, publishedAt, who, restored, changes }, index) =>
                html`<li>
                  <div class="head">
                    <p>
                      <strong>Version ${version}</strong>${index === 0 ? ', which counts' : ''}
                      <span class="soft">${formatMoment(publishedAt)}, by <bdi>${who}</bdi></span>
                      ${
                        restored === undefined
                          ? nothing
                          : html`<span class="soft"
                              >${restored === 0 ? 'brings the texts of the file back' : `brings version ${restored} back`}</span
                            >`
                      }
                    </p>
                    ${
                      bringBack && index > 0
                        ? html`<button type="button" @click=${() => bringBack(version)}>
                            Bring version ${version} back
                          </button>`
                        : nothing
                    }
                  </div>
                  ${
                    changes.length === 0
                      ? html`<p class="small soft">No text was changed: the file was published as it was.</p>`
                      : html`<details>
                          <summary>${changes.length === 1 ? '1 text' : `${changes.length} texts`}</summary>
                          ${changeList(changes)}
                        </details>`
                  }
                </li>`,
            )}
          </ol>`
    }
    ${
      bringBack && history[0]?.version && history.length > 0
        ? html`<div class="group">
            <button type="button" @click=${() => bringBack(0)}>Bring the texts of the file back</button>
          </div>`
        : nothing
    }
  </section>`;
}
