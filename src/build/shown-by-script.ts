/** What a site's own script shows, as its pages put it under the digest of an event (PR-02). */
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { changesOf } from '../config/variants.ts';
import { VERSION } from '../version.ts';
import { partConfig, type WholeConfig } from './gate-config.ts';

/** The parts of a notice that are the same in every language, as `shownNotice` takes them. */
interface ShownByScript {
  readonly given: Readonly<Record<string, unknown>>;
  readonly purposes: unknown;
  readonly build: string;
}

/**
 * What the script of a site shows, once for each variant of it: the configuration as it is baked, with whole services, where
 * the generic script has it as it was written.
 */
export function shownByScript(config: WholeConfig): ShownByScript[] {
  const { gate, details } = partConfig(config, CATALOGUE);
  const { variants = [] } = config;
  const purposes = gate['purposes'];
  return [
    { given: { ...gate, ...details }, purposes, build: VERSION },
    ...variants.map((variant) => ({
      given: { ...gate, ...changesOf(config, variant), ...details },
      purposes,
      build: `${VERSION}+${variant.id}`,
    })),
  ];
}
