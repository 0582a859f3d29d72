/** Both layers of law, and the signals of the browser: LE-07, LE-13, LE-16, LW-03, LW-09, LW-10, LW-14, LW-23. */
import { authorityOf } from '../../config/authorities.ts';
import { CONDITIONS } from '../../config/conditions.ts';
import { PROFILES } from '../../config/profiles.ts';
import type { Finding, PlacedPurpose, Rule, Subject } from '../finding.ts';

/** What a purpose declares of an exemption, held against the profile. */
function exemptionOf({ profile }: Subject, { purpose }: PlacedPurpose) {
  const conditions = PROFILES[profile].exemption;
  const missing = conditions.filter((id) => !purpose.conditions?.includes(id));
  return { conditions, missing, isValid: conditions.length > 0 && missing.length === 0 };
}

/** LE-07: legitimate interest for what is stored or read, and exemptions that are none. */
export const basis: Rule = (subject) =>
  subject.purposes.flatMap((placed): Finding[] => {
    const { path, purpose } = placed;
    const { conditions, missing, isValid } = exemptionOf(subject, placed);
    const stores = subject.services.filter(
      ({ service }) => service.purpose === purpose.id && (service.stores?.length ?? 0) > 0,
    );
    const found: Finding[] = [];
    if (purpose.access === 'exempt' && !isValid) {
      const message = conditions.length
        ? `The purpose "${purpose.id}" is called exempt without declaring ${missing.map((id) => `"${id}" (${CONDITIONS[id]})`).join(', ')}.`
        : `The purpose "${purpose.id}" is called exempt, and the profile "${subject.profile}" has no exemption.`;
      found.push({ code: 'LE-07', path: `${path}.${conditions.length ? 'conditions' : 'access'}`, message });
    }
    if (
      purpose.basis === 'legitimate-interest' &&
      stores.length &&
      !(purpose.access === 'exempt' && isValid)
    ) {
      const names = stores.map(({ service }) => `"${service.id}"`).join(', ');
      const message = `The purpose "${purpose.id}" rests on legitimate interest, and ${names} store or read on the device.`;
      found.push({ code: 'LE-07', path: `${path}.basis`, message });
    }
    return found;
  });

/** LW-03: prints what an exemption asks for. */
export const exemption: Rule = (subject) =>
  subject.purposes
    .filter((placed) => placed.purpose.access === 'exempt' && exemptionOf(subject, placed).isValid)
    .map((placed) => ({
      code: 'LW-03',
      path: `${placed.path}.access`,
      message: `The purpose "${placed.purpose.id}" goes without consent under "${subject.profile}" (as of ${PROFILES[subject.profile].asOf}): ${exemptionOf(
        subject,
        placed,
      )
        .conditions.map((id) => CONDITIONS[id])
        .join(' ')}`,
    }));

/** LW-03: what runs unasked where the law is opt-out, and what that asks for. */
export const optOut: Rule = ({ config, profile }) =>
  config.prior?.unasked && PROFILES[profile].model === 'opt-out'
    ? [
        {
          code: 'LW-03',
          path: 'prior.unasked',
          message: `Every purpose runs until it is refused under "${profile}" (as of ${PROFILES[profile].asOf}). The policy must say what is collected, what is sold or shared and what is sensitive (\`shares\` and \`sensitive\` of each purpose), and every page needs a link named “Your privacy choices”.`,
        },
      ]
    : [];

/** LE-13: who decides for itself needs consent. */
export const controllers: Rule = ({ purposes, services }) =>
  services.flatMap(({ path, service }): Finding[] => {
    const purpose = purposes.find(({ purpose: { id } }) => id === service.purpose)?.purpose;
    const { access = 'consent', basis: rests = 'consent' } = purpose ?? {};
    if (service.role !== 'controller' || !purpose || (access === 'consent' && rests === 'consent')) return [];
    const message = `"${service.id}" decides for itself what it does with the data, and the purpose "${purpose.id}" asks for no consent.`;
    return [{ code: 'LE-13', path: `${path}.role`, message }];
  });

/** Purposes that nobody may ask children for (LB-34). */
const NOT_FOR_CHILDREN = ['marketing', 'personalisation'];

/** LE-16: neither advertising nor profiling where children are. */
export const children: Rule = ({ config, purposes, services }) => {
  if (config.audience !== 'children') return [];
  return [
    ...purposes
      .filter(({ purpose }) => NOT_FOR_CHILDREN.includes(purpose.id))
      .map(({ path, purpose }): Finding => ({
        code: 'LE-16',
        path,
        message: `The site is made for children and asks for "${purpose.id}".`,
      })),
    ...services
      .filter(({ known }) => known?.kind === 'advertising')
      .map(({ path, service }): Finding => ({
        code: 'LE-16',
        path,
        message: `The site is made for children, and "${service.id}" advertises.`,
      })),
  ];
};

/**
 * LW-23: where to complain, which the law of Europe has a notice say (GDPR Art. 13(2)(d)). The profile of the United States
 * and that of the rest of the world have no such authority.
 */
export const authority: Rule = ({ config, profile }) => {
  const isEuropean = PROFILES[profile].model === 'opt-in' && profile !== 'row';
  const isByRegion = config.profile === 'by-region';
  if (authorityOf(config) || !(isEuropean || isByRegion)) return [];
  const message = isByRegion
    ? 'The preferences name no authority that takes complaints: they are the same in every region, so none follows from it.'
    : `The preferences name no authority that takes complaints, and "${profile}" is the law of more than one.`;
  return [{ code: 'LW-23', path: 'authority', message }];
};

/** LW-09, LW-10, LW-14: signals that are not looked at, and law by region. */
export const signals: Rule = ({ config }) => [
  ...(config.globalPrivacyControl === false
    ? [
        {
          code: 'LW-09' as const,
          path: 'globalPrivacyControl',
          message: 'Global Privacy Control is ignored, but for profiles in which it binds.',
        },
      ]
    : []),
  ...(config.doNotTrack === false
    ? [{ code: 'LW-10' as const, path: 'doNotTrack', message: 'Do Not Track is ignored.' }]
    : []),
  ...(config.profile === 'by-region'
    ? [
        {
          code: 'LW-14' as const,
          path: 'profile',
          message: 'Defaults differ by region; visitors without a known region get "eu-strict".',
        },
      ]
    : []),
];
