import { expect } from '@open-wc/testing';
import { PROFILE_IDS, PROFILES, type ProfileId } from '../../src/config/profiles.ts';
import type { ReadConfig } from '../../src/config/read-config.ts';
import type { Decision } from '../../src/consent/decision.ts';
import {
  closedDecision,
  isSeen,
  isUnrefused,
  keptDecision,
  refusedBySignal,
  unaskedPurposes,
} from '../../src/manager/unasked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { sends, sendsNothing } from '../suites/browser-signal.ts';

afterEach(sendsNothing);

const NOW = Date.UTC(2026, 10, 27);

const configOf = (profile: ProfileId, more: Partial<ReadConfig> = {}): ReadConfig => ({
  site: 'shop',
  profile,
  purposes: [
    {
      id: 'statistics',
      revision: 1,
      access: 'exempt',
      conditions: PROFILES[profile].exemption,
    },
    { id: 'analytics', revision: 1 },
    { id: 'marketing', revision: 1 },
  ],
  ...more,
});

const ids = (config: ReadConfig) => unaskedPurposes(config).map(({ id }) => id);

const decisionOf = (answers: Record<string, [grant: 'granted' | 'denied', revision: number]>): Decision => ({
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, [grant, revision]]) => [
      id,
      { grant, revision, decidedAt: NOW - 1000 },
    ]),
  ),
});

describe('unaskedPurposes (SG-S04, SD-08)', () => {
  const ALL = ['statistics', 'analytics', 'marketing'];
  for (const profile of PROFILE_IDS) {
    const { model, exemption } = PROFILES[profile];
    const expected = model === 'opt-out' ? ALL : exemption.length ? ['statistics'] : [];
    it(`lets ${expected.join(', ') || 'nothing'} run under ${profile}`, () => {
      expect(ids(configOf(profile))).to.deep.equal(expected);
    });

    it(`asks for what lacks a condition under ${profile}`, () => {
      const config = configOf(profile);
      const [statistics, ...others] = config.purposes;
      if (!statistics || model === 'opt-out') return;
      const declared = statistics.conditions?.slice(1) ?? [];
      expect(
        ids({ ...config, purposes: [{ ...statistics, conditions: declared }, ...others] }),
      ).to.deep.equal([]);
    });

    it(`takes Do Not Track for an objection under ${profile}, where consent is asked for else`, () => {
      sends({ doNotTrack: '1' });
      expect(ids(configOf(profile))).to.deep.equal(model === 'opt-out' ? ALL : []);
    });
  }

  it('asks first where a visit is sensitive, or of a child', () => {
    expect(ids(configOf('us-ca', { sensitive: true }))).to.deep.equal([]);
    expect(ids(configOf('us-ca', { audience: 'children' }))).to.deep.equal([]);
  });

  it('follows a region, and takes an unknown one for the strictest', () => {
    const byRegion = { ...configOf('us-ca'), profile: 'by-region' as const };
    expect(ids({ ...byRegion, region: 'US-CO' })).to.deep.equal(ALL);
    for (const region of [undefined, '', 'us-ca', 'CA', 'US', 'US-NY', 'XX-', 'DE']) {
      expect(ids({ ...byRegion, ...(region !== undefined && { region }) }), region).to.deep.equal([]);
    }
  });
});

describe('isUnrefused', () => {
  it('takes a refusal of a purpose for its services, and of a service for itself, however old', () => {
    const decision = decisionOf({ marketing: ['denied', 1], 'analytics:posthog': ['denied', 0] });
    expect(
      ['marketing', 'marketing:meta', 'analytics', 'analytics:posthog'].map((need) =>
        isUnrefused(need, decision),
      ),
    ).to.deep.equal([false, false, true, false]);
    expect(isUnrefused('analytics', undefined)).to.equal(true);
  });
});

describe('refusedBySignal', () => {
  it('refuses what is shared, once, and leaves what was allowed in its sight', () => {
    const config = configOf('us-ca');
    expect(refusedBySignal(config, undefined, NOW)).to.deep.equal({});
    sends({ globalPrivacyControl: true });
    expect(refusedBySignal(config, undefined, NOW)).to.deep.equal({ marketing: 'denied' });
    expect(refusedBySignal(config, decisionOf({ marketing: ['denied', 0] }), NOW)).to.deep.equal({});
    expect(refusedBySignal(config, decisionOf({ marketing: ['granted', 1] }), NOW)).to.deep.equal({});
    expect(refusedBySignal(config, decisionOf({ marketing: ['granted', 0] }), NOW)).to.deep.equal({
      marketing: 'denied',
    });
  });

  it('hears of the header', () => {
    expect(refusedBySignal(configOf('us-ca', { secGpc: '1' }), undefined, NOW)).to.deep.equal({
      marketing: 'denied',
    });
  });
});

describe('keptDecision', () => {
  const revisions = (decision: Decision) =>
    Object.fromEntries(Object.entries(decision.answers).map(([id, { revision }]) => [id, revision]));

  it('keeps a refusal as an answer, and a grant that says nothing new as none', () => {
    const decision = decisionOf({
      marketing: ['denied', 1],
      'marketing:meta': ['granted', 1],
      analytics: ['granted', 1],
    });
    expect(revisions(keptDecision(decision, configOf('us-ca'), {}))).to.deep.equal({
      marketing: 1,
      'marketing:meta': 1,
      analytics: 0,
    });
  });

  it('keeps a grant that stands against the signal, and a refusal by the signal as unseen', () => {
    sends({ globalPrivacyControl: true });
    const config = configOf('us-ca');
    expect(revisions(keptDecision(decisionOf({ marketing: ['granted', 1] }), config, {}))).to.deep.equal({
      marketing: 1,
    });
    const refused = keptDecision(decisionOf({ marketing: ['denied', 1] }), config, { marketing: 'denied' });
    expect(revisions(refused)).to.deep.equal({ marketing: 0 });
    expect(isSeen(config, refused)).to.equal(false);
    const closed = closedDecision(refused, config, NOW);
    expect(isSeen(config, closed)).to.equal(true);
    expect(closed.answers['marketing']?.grant).to.equal('denied');
  });
});
