/** Our own texts, from the files that a page loads. */
import { readdir } from 'node:fs/promises';
import type { LanguageTexts } from './finding.ts';

async function texts(file: URL): Promise<Readonly<Record<string, unknown>> | undefined> {
  const module: unknown = await import(file.href).catch(() => undefined);
  const messages: unknown = Reflect.get(Object(module), 'messages');
  return typeof messages === 'object' && messages !== null ? { ...messages } : undefined;
}

/**
 * Every language that is shipped.
 *
 * @param dist Folder of the built files, with a slash at its end.
 */
export async function shippedTexts(dist: URL): Promise<ReadonlyMap<string, LanguageTexts>> {
  const folder = new URL('locales/', dist);
  const files = await readdir(folder);
  const tags = files.flatMap((file) => /^([a-z]{2,3}(?:-[a-z\d]+)*)\.js$/.exec(file)?.[1] ?? []);
  const all = tags.map(async (tag): Promise<[string, LanguageTexts]> => [
    tag,
    {
      notice: await texts(new URL(`${tag}.js`, folder)),
      preferences: await texts(new URL(`${tag}.preferences.js`, folder)),
    },
  ]);
  return new Map(await Promise.all(all));
}
