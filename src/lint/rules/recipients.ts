/** Who receives data, and what they store: LE-11, LE-12, LE-14, LE-19, LW-06, LW-13, LW-15. */
import type { Finding, PlacedService, Rule, Subject } from '../finding.ts';
import { wordsOf } from '../words-of.ts';
import { daysOf } from './refused-keys.ts';

/** Titles that ask for something else as well. */
const OTHER_ACTS =
  /newsletter|terms (of|and)|\bterms\b|age check|over 18|18\+|push notification|nieuwsbrief|voorwaarden|AGB\b|Nutzungsbedingungen|conditions générales/i;

/** LE-11: one act for one thing, and no service of a purpose that is not asked for. */
export const bundled: Rule = ({ purposes, services }) => {
  const asked = ['necessary', ...purposes.map(({ purpose }) => purpose.id)];
  return [
    ...purposes
      .filter(({ purpose: { id, title, text } }) =>
        OTHER_ACTS.test([id, wordsOf(title), wordsOf(text)].join(' ')),
      )
      .map(({ path, purpose }): Finding => ({
        code: 'LE-11',
        path,
        message: `The purpose "${purpose.id}" asks for another act as well.`,
      })),
    ...services
      .filter(({ service }) => service.purpose !== undefined && !asked.includes(service.purpose))
      .map(({ path, service, given }): Finding => ({
        code: 'LE-11',
        path: given.purpose === undefined ? path : `${path}.purpose`,
        message: `"${service.id}" has the purpose "${service.purpose ?? ''}", which nobody is asked for.`,
      })),
  ];
};

const FACTS = [
  ['name', 'its name'],
  ['provider', 'its legal name'],
  ['country', 'its country'],
  ['policyUrl', 'its privacy policy'],
] as const;

/** LE-12: what must be told of a recipient. */
export const facts: Rule = (subject) =>
  subject.services.flatMap(({ path, service }): Finding[] => {
    const lacking = FACTS.filter(([fact]) => !service[fact]);
    const say = (fact: string, message: string): Finding => ({
      code: 'LE-12',
      path: `${path}.${fact}`,
      message,
    });
    return [
      ...lacking.map(([fact, what]) => say(fact, `It is not said of ${called(service, path)} ${what}.`)),
      ...(hasGoal(subject, service)
        ? []
        : [say('goal', `It is not said what ${called(service, path)} is used for.`)]),
    ];
  });

/** A recipient by what is known of it: the one without a name is found by its goal. */
function called({ name, provider, goal, id }: PlacedService['service'], path: string): string {
  const shown = name ?? provider;
  if (shown !== undefined) return `"${shown}"`;
  return goal === undefined ? `"${id}" (${path})` : `the recipient for "${wordsOf(goal)}"`;
}

function hasGoal({ purposes }: Subject, { goal, purpose }: PlacedService['service']): boolean {
  if (goal !== undefined || purpose === undefined) return true;
  const asked = purposes.find(({ purpose: { id } }) => id === purpose)?.purpose;
  // The shipped purposes have a sentence, and so has what is necessary.
  return !asked || asked.text !== undefined || SHIPPED.includes(asked.id);
}

const SHIPPED = ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing', 'necessary'];

/** LE-19: what a service stores must be known, or a withdrawal cannot delete it. */
export const inventory: Rule = ({ services }) =>
  services
    .filter(({ service }) => service.purpose !== 'necessary' && service.stores === undefined)
    .map(({ path, service }) => ({
      code: 'LE-19',
      path: `${path}.stores`,
      message: `It is not said what ${called(service, path)} stores; a withdrawal could not delete it.`,
    }));

/** LW-15: what the catalogue knows and the site does not declare. */
export const undeclared: Rule = ({ services }) =>
  services.flatMap(({ path, given: { stores }, known }): Finding[] => {
    if (!stores || !known) return [];
    const missing = known.stores.filter(({ name }) => !stores.some((item) => item.name === name));
    if (!missing.length) return [];
    const names = missing.map(({ name }) => `"${name}"`).join(', ');
    return [
      { code: 'LW-15', path: `${path}.stores`, message: `${known.name} is known to store ${names} as well.` },
    ];
  });

/** LW-13: a transfer to the United States says what it rests on. */
export const transfers: Rule = ({ services }) =>
  services
    .filter(
      ({ service }) => service.country === 'US' && service.purpose !== 'necessary' && !service.safeguard,
    )
    .map(({ path, service }) => ({
      code: 'LW-13',
      path: `${path}.safeguard`,
      message: `${called(service, path)} processes data in the United States, and no safeguard is stated.`,
    }));

/** Days of six and of thirteen months, in the longest calendar. */
const MEMORY = { leastDays: 180, sixMonthsDays: 184, mostDays: 396 };

/** LE-14 and LW-06: what visitors are told of how long their answer is kept. */
export const memory: Rule = ({ services }) =>
  services.flatMap(({ path, given: { stores = [] } }) =>
    stores.flatMap(({ name, type = 'cookie', duration }, index): Finding[] => {
      if (name !== 'may-i' || type !== 'cookie') return [];
      const days =
        duration === 'session' ? 0 : duration === 'persistent' ? Infinity : (daysOf(duration) ?? 0);
      const place = `${path}.stores[${String(index)}].duration`;
      if (days < MEMORY.leastDays || days > MEMORY.mostDays) {
        const message = `Visitors are told that their answer is kept for "${duration}": ${days < MEMORY.leastDays ? 'less than six' : 'more than 13'} months.`;
        return [{ code: 'LE-14', path: place, message }];
      }
      if (days <= MEMORY.sixMonthsDays) return [];
      const message = `Visitors are told that their answer is kept for "${duration}"; May I keeps it for six months.`;
      return [{ code: 'LW-06', path: place, message }];
    }),
  );
