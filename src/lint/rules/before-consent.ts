/** What must not happen before an answer: LE-01, LE-02, LE-03, LW-02. */
import type { Finding, Rule } from '../finding.ts';

/** Names of our own, which every configuration may list as necessary. */
const OURS = /^may-i(-|$)/;

/** LE-01: a service without a purpose. What is granted by default is in `refused-keys.ts`. */
export const purposeless: Rule = ({ services }) =>
  services
    .filter(({ service }) => !service.purpose)
    .map(({ path, service }) => ({
      code: 'LE-01',
      path,
      message: `The service "${service.id}" has no purpose, so nobody is asked for it.`,
    }));

/** LE-02 and LW-02: Google's tags before an answer, and a tag manager that nothing keeps back. */
export const ungated: Rule = ({ config, services }) => {
  const found = (config.signals ?? []).flatMap((listed, index): Finding[] => {
    if (typeof listed === 'string' || listed.id !== 'google-consent-mode' || listed.mode !== 'advanced')
      return [];
    const message = 'Google’s tags load before an answer and send pings without cookies.';
    const path = `signals[${String(index)}].mode`;
    return [{ code: config.sensitive ? 'LE-02' : 'LW-02', path, message }];
  });
  if (!config.sensitive) return found;
  const managers = services.filter(
    ({ service, known }) => service.purpose === 'necessary' && known?.kind === 'tag-manager',
  );
  return [
    ...found,
    ...managers.map(({ path, service }): Finding => ({
      code: 'LE-02',
      path: `${path}.purpose`,
      message: `The tag manager "${service.id}" loads other tags before an answer, on a site whose visit is sensitive.`,
    })),
  ];
};

/** LE-03: what is called necessary must say why, and be none of the trackers that we know. */
export const necessary: Rule = ({ services, catalogue }) =>
  services
    .filter(({ service }) => service.purpose === 'necessary')
    .filter(({ service: { stores = [] } }) => !stores.length || !stores.every(({ name }) => OURS.test(name)))
    .flatMap(({ path, given, service, known }): Finding[] => {
      const tracker =
        known ??
        catalogue.find(
          ({ hosts, stores }) =>
            given.hosts?.some((host) => hosts.includes(host)) ||
            given.stores?.some(({ name }) => stores.some((item) => item.name === name)),
        );
      const why = given.why
        ? []
        : [
            {
              code: 'LE-03' as const,
              path: `${path}.why`,
              message: `The service "${service.id}" is called necessary and does not say why.`,
            },
          ];
      if (!tracker) return why;
      const message = `The service "${service.id}" is called necessary, and is known as ${tracker.name} (${tracker.kind}).`;
      return [...why, { code: 'LE-03', path: `${path}.purpose`, message }];
    });
