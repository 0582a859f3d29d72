/** Pictures of what a configuration shows: each language, size, variant and layer (PR-04). */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  startBrowser,
  withNotice,
  withVariants,
  type NoBrowser,
  type Show,
  type Way,
} from './notice-page.ts';

/** One picture, a PNG. */
export interface Picture {
  readonly file: string;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  readonly language: string;
  readonly variant?: string;
  readonly layer: 'notice' | 'preferences';
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A desktop and a phone. */
const WAYS: readonly Way[] = [
  { width: 1280, height: 800, scheme: 'light' },
  { width: 390, height: 844, scheme: 'light' },
];

/**
 * Takes the pictures and writes them into a folder.
 *
 * @param folder It must be there.
 * @param languages As the files of texts are named.
 * @throws No notice appeared.
 */
export async function photograph(
  all: Omit<Show, 'language'>,
  languages: readonly string[],
  folder: string,
): Promise<readonly Picture[] | NoBrowser> {
  const browser = await startBrowser();
  if ('reason' in browser) return browser;
  try {
    const pictures: Picture[] = [];
    for (const language of languages) {
      for (const { show, variant } of withVariants({ ...all, language })) {
        for (const way of WAYS) {
          const { width, height } = way;
          await withNotice(browser, show, way, async (page, isThere) => {
            if (!isThere) throw new Error(`no notice appeared in "${language}"`);
            for (const layer of ['notice', 'preferences'] as const) {
              if (layer === 'preferences') {
                await page.evaluate(() => {
                  window.mayI?.open();
                });
                await page.locator('may-i-preferences [part~=save]').waitFor();
              }
              const size = `${String(width)}x${String(height)}`;
              const file = `${[language, variant, layer, size].filter((part) => part !== undefined).join('-')}.png`;
              const picture = await page.screenshot({ animations: 'disabled' });
              await writeFile(join(folder, file), picture);
              const sha256 = createHash('sha256').update(picture).digest('hex');
              pictures.push({
                file,
                sha256,
                language,
                ...(variant !== undefined && { variant }),
                layer,
                width,
                height,
              });
            }
          });
        }
      }
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
