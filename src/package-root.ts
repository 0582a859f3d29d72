import { existsSync } from 'node:fs';

/** Finds the folder of our `package.json`, from the sources as from the compiled files; ends with a slash. */
export function packageRoot(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder)) && folder.pathname !== '/')
    folder = new URL('../', folder);
  return folder;
}
