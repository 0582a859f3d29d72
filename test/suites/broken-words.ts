/** Words that a line breaks where no hyphen shows it: "Datenschutzerkläru|ng". */

/** Scripts that are written without spaces: a line of theirs may end anywhere. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The words below a node that stand in more than one line, outside what a site names as it likes. */
export function brokenWords(root: Node): string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // The name of a cookie is no word of a language.
    if (text.parentElement?.closest('code')) continue;
    for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (WITHOUT_SPACES.test(word)) continue;
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      // WebKit gives a word that begins a line an empty box at the end of the line before.
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lines = new Set(boxes.map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}
