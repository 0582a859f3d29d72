/** What a variant of the notice makes of a configuration. For the tools alone. */
import type { Config, Variant } from './config.ts';

/** What differs in a variant from the configuration of the site. */
export type Changes = Pick<Config, 'placement' | 'modal' | 'texts'>;

/** Gives what differs; what the variant does not name is absent. */
export function changesOf({ texts: ours = {} }: Pick<Config, 'texts'>, variant: Variant): Changes {
  const { placement, modal, texts } = variant;
  const merged = Object.entries(texts ?? {}).map(([language, notice]) => {
    const layers = ours[language];
    return [language, { ...layers, notice: { ...layers?.['notice'], ...notice } }] as const;
  });
  return {
    ...(placement !== undefined && { placement }),
    ...(modal !== undefined && { modal }),
    ...(texts && { texts: { ...ours, ...Object.fromEntries(merged) } }),
  };
}

/** Writes the look of a variant as a style sheet; empty where it has none of its own. */
export function styleOf({ theme = {} }: Variant): string {
  const declarations = Object.entries(theme).map(([name, value]) => `--may-i-${name}:${value}`);
  return declarations.length > 0 ? `may-i-notice{${declarations.join(';')}}` : '';
}
