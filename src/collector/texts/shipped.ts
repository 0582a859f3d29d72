/** Our own texts, read once for each folder of a build. */
import { pathToFileURL } from 'node:url';
import { shippedTexts } from '../../lint/shipped-texts.ts';
import type { Shipped } from './edits.ts';

const loaded = new Map<string, Promise<Shipped>>();

/**
 * Reads the texts of every language.
 *
 * @param distDir `dist/` of the package.
 */
export function loadShipped(distDir: string): Promise<Shipped> {
  const known = loaded.get(distDir);
  if (known) return known;
  const reading = shippedTexts(pathToFileURL(`${distDir}/`));
  loaded.set(distDir, reading);
  // What could not be read is tried again.
  reading.catch(() => loaded.delete(distDir));
  return reading;
}
