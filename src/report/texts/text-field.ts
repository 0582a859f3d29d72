/** One text that can be edited: what it is, what stands there, and what becomes of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { at, isSame } from './draft.ts';
import type { Edit, NewEdit, Place, Text } from './texts-client.ts';
import { languageWords, placeholdersOf, placeWords, plainText } from './words.ts';

/** What a field is about, and what it can make the page do. */
export interface TextField {
  readonly text: Place & { readonly base: Text };
  readonly draft: readonly NewEdit[];
  readonly published: readonly Edit[];
  readonly isReadOnly: boolean;
  readonly write: (edit: NewEdit) => void;
  readonly takeBack: (place: Place) => void;
}

/** The languages whose script runs from right to left are said by the text itself. */
const area = (label: string, value: string, field: TextField, id: string, write: (text: string) => void) =>
  html`<label
    ><span>${label}</span>
    <textarea
      dir="auto"
      rows=${Math.min(6, Math.ceil(value.length / 70) || 1)}
      maxlength="10000"
      aria-describedby=${id}
      ?readonly=${field.isReadOnly}
      .value=${value}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLTextAreaElement) write(event.target.value);
      }}
    ></textarea>
  </label>`;

/** Renders a field. */
export function textField(field: TextField): TemplateResult {
  const { text: place, draft, published, isReadOnly, write, takeBack } = field;
  const { language, base } = place;
  const edit = at(draft, place);
  const before = at(published, place);
  const text = edit?.text ?? base;
  const name = placeWords(place.place);
  const id = `about-${place.place.replaceAll('.', '-')}`;
  const put = (changed: Text) => write({ language, place: place.place, text: changed });
  const isStale = before?.now !== undefined && !isSame(before.now, before.base) && edit && !edit.isConfirmed;
  return html`<li class=${edit ? 'edited' : ''}>
    ${
      typeof text === 'string'
        ? area(name, text, field, id, put)
        : html`<fieldset>
            <legend>${name}</legend>
            ${Object.entries(text).map(([part, value]) =>
              area(part, value, field, id, (changed) => put({ ...text, [part]: changed })),
            )}
          </fieldset>`
    }
    <p class="about" id=${id}>
      ${language === '*' ? html`<span>One text for all languages.</span>` : nothing}
      ${placeholdersOf(base).map((one) => html`<span>Keep <code>${one}</code>.</span>`)}
      ${edit ? html`<span>Without the edit: “<bdi>${plainText(base)}</bdi>”</span>` : nothing}
    </p>
    ${
      edit && !isReadOnly
        ? html`<div class="group">
            <button type="button" @click=${() => takeBack(place)}>
              Take back<span class="hidden"> ${name}</span>
            </button>
            ${
              isStale
                ? html`<button type="button" @click=${() => write({ ...edit, isConfirmed: true })}>
                    Keep mine<span class="hidden"> ${name}</span>
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${
      isStale
        ? html`<p class="notice sample">
            The file has another text there since this one was written: it was
            “<bdi>${plainText(before.base)}</bdi>”. The edited one holds until it is taken back.
          </p>`
        : nothing
    }
  </li>`;
}

/** What the file has changed below edits, in any language, and edits whose place is gone. */
export function staleEdits(published: readonly Edit[], takeBack: ((place: Place) => void) | undefined) {
  const stale = published.filter(({ base, now }) => now === undefined || !isSame(base, now));
  if (stale.length === 0) return nothing;
  return html`<section class="notice sample" aria-labelledby="stale">
    <h2 id="stale">The file has changed below edited texts</h2>
    <p>What was edited here holds. Look at each, and keep it or take it back.</p>
    <ul>
      ${stale.map(
        (edit) =>
          html`<li>
            <b>${placeWords(edit.place)}</b>, ${languageWords(edit.language)}:
            “<bdi>${plainText(edit.text)}</bdi>”.
            ${
              edit.now === undefined
                ? html`The configuration has no such place any more, so it is shown nowhere.
                  ${
                    takeBack
                      ? html`<button type="button" @click=${() => takeBack(edit)}>Take out</button>`
                      : nothing
                  }`
                : html`The file says “<bdi>${plainText(edit.now)}</bdi>”.`
            }
          </li>`,
      )}
    </ul>
  </section>`;
}
