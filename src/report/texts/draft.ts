/** What whoever edits has written so far: every text that is to be another than in the file, of all languages. */
import type { Edit, NewEdit, Place, Text } from './texts-client.ts';

/** Whether two texts say the same. */
export function isSame(one: Text, other: Text): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

const isAt =
  ({ language, place }: Place) =>
  (other: Place): boolean =>
    other.language === language && other.place === place;

/** What is written at a place, if anything. */
export function at<Item extends Place>(items: readonly Item[], place: Place): Item | undefined {
  return items.find(isAt(place));
}

/** The draft with another text at a place; with none where it says what the file says. */
export function withText(
  draft: readonly NewEdit[],
  edit: NewEdit,
  base: Text | undefined,
): readonly NewEdit[] {
  const others = draft.filter((other) => !isAt(edit)(other));
  return base !== undefined && isSame(edit.text, base) ? others : [...others, edit];
}

/** The draft without what was written at a place. */
export function without(draft: readonly NewEdit[], place: Place): readonly NewEdit[] {
  return draft.filter((edit) => !isAt(place)(edit));
}

/** What of a draft is not published: each place once. */
export function changesOf(draft: readonly NewEdit[], published: readonly Edit[]): Place[] {
  const put = draft.filter((edit) => {
    const before = at(published, edit);
    return !before || edit.isConfirmed || !isSame(before.text, edit.text);
  });
  const taken = published.filter((edit) => !at(draft, edit));
  return [...put, ...taken].map(({ language, place }) => ({ language, place }));
}

/** What was written over one version, over another. */
export function onto(
  draft: readonly NewEdit[],
  before: readonly Edit[],
  published: readonly Edit[],
): readonly NewEdit[] {
  const changed = changesOf(draft, before);
  const others = published.filter((edit) => !at(changed, edit));
  return [
    ...others.map(({ language, place, text }) => ({ language, place, text })),
    ...draft.filter((edit) => at(changed, edit)),
  ];
}

/** The draft as it is sent: what was left empty is what the file says. */
export function toSend(draft: readonly NewEdit[]): NewEdit[] {
  return draft.filter(({ text }) =>
    typeof text === 'string' ? text.trim() !== '' : Object.values(text).every((part) => part.trim() !== ''),
  );
}
