/** Who takes complaints (SD-26). */
import type { Config } from './config.ts';
import type { ProfileId } from './profiles.ts';

/** The authority of each profile that has one for the whole place, as of 2026-11-23. */
const AUTHORITIES: Readonly<Partial<Record<ProfileId, NonNullable<Config['authority']>>>> = {
  fr: { name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' },
  it: { name: 'Garante per la protezione dei dati personali', url: 'https://www.garanteprivacy.it/' },
  es: { name: 'Agencia Española de Protección de Datos', url: 'https://www.aepd.es/' },
  ie: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie/' },
  nl: { name: 'Autoriteit Persoonsgegevens', url: 'https://autoriteitpersoonsgegevens.nl/' },
  uk: { name: "Information Commissioner's Office", url: 'https://ico.org.uk/make-a-complaint/' },
};

/**
 * Where to complain: as the site says, or with the authority of its profile. Not of `by-region`: what a page shows is the
 * same for every region, for it would be another notice (PR-02).
 */
export function authorityOf({
  authority,
  profile = 'by-region',
}: Pick<Config, 'authority' | 'profile'>): Config['authority'] {
  return authority ?? (profile === 'by-region' ? undefined : AUTHORITIES[profile]);
}
