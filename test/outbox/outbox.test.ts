import { expect, waitUntil } from '@open-wc/testing';
import { Value } from '@sinclair/typebox/value';
import { clear, get, set } from 'idb-keyval';
import type { Decision } from '../../src/consent/decision.ts';
import { database } from '../../src/outbox/database.ts';
import { append, deliver } from '../../src/outbox/outbox.ts';
import { consentEvent, type Decided, type Draft, type Setting } from '../../src/outbox/draft.ts';
import { record } from '../../src/outbox/record.ts';
import { ConsentBatch, ConsentEvent } from '../../src/protocol/consent-event.ts';
import { VERSION } from '../../src/version.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

const COLLECTOR = { url: 'https://collector.example/api/' };
const DAY = 86_400_000;
const fetch = window.fetch.bind(window);
const warn = console.warn.bind(console);

/** Stands in for the network and its failures: answers what it is told, and keeps what was posted. */
let answer: () => Promise<Response>;
let posts: { url: string; init: RequestInit; batch: ConsentBatch }[];
/** The events that were posted, in order; one that was sent again stands in it again. */
const sent = () => posts.flatMap(({ batch }) => batch.events);

beforeEach(async () => {
  await clear(database);
  localStorage.removeItem('may-i-outbox');
  posts = [];
  answer = async () => new Response(null, { status: 204 });
  window.fetch = (url, init = {}) => {
    posts.push({ url: new Request(url).url, init, batch: JSON.parse(init.body as string) as ConsentBatch });
    return answer();
  };
  console.warn = () => undefined;
});

afterEach(async () => {
  // Whatever is on its way arrives, so that no later test meets it.
  answer = async () => new Response(null, { status: 204 });
  await deliver(COLLECTOR);
  window.fetch = fetch;
  console.warn = warn;
});

const outbox = () => get<ConsentEvent[]>('outbox', database).then((events = []) => events);
const refused = () => get<{ event: ConsentEvent; status: number; problem?: string }[]>('refused', database);
const draft = (): Draft => consentEvent(SETTING, decided(), Date.now());
const isMarked = () => localStorage.getItem('may-i-outbox') !== null;
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** Waits until the outbox is empty and says so. */
const isDelivered = () => waitUntil(async () => (await outbox()).length === 0 && !isMarked());

const CONFIG = {
  site: 'shop',
  purposes: [{ id: 'analytics' }, { id: 'marketing' }],
  collector: '/api/',
  revision: 3,
  pageGroup: 'checkout',
};
const SETTING: Setting = {
  config: CONFIG,
  base: new URL('https://collector.example/may-i.js'),
  language: 'pt-br',
};
/** The same without what it names. */
function without(key: 'collector' | 'pageGroup'): Setting {
  return {
    ...SETTING,
    config: Object.fromEntries(Object.entries(CONFIG).filter(([name]) => name !== key)) as typeof CONFIG,
  };
}
const NOW = 1_795_000_000_000;
const ID = '0123456789abcdef0123456789abcdef';
const GRANTED = { grant: 'granted', revision: 1, decidedAt: NOW } as const;
const DENIED = { grant: 'denied', revision: 1, decidedAt: NOW } as const;

function decided(change: Partial<Decided> = {}): Decided {
  return {
    decision: { consentId: ID, answers: { analytics: GRANTED, marketing: DENIED } },
    grantedBefore: [],
    before: undefined,
    wasOpen: true,
    act: { method: 'save', layer: 'preferences', decisionMs: undefined },
    ...change,
  };
}

/** An event as it travels: what is undefined in it is left out. */
function written(draft: Draft): ConsentEvent {
  return JSON.parse(JSON.stringify(draft)) as ConsentEvent;
}

function event(decidedAt = Date.now()): ConsentEvent {
  return written(consentEvent(SETTING, decided(), decidedAt));
}

/** Takes a choice to the outbox; its event. */
async function send(): Promise<ConsentEvent> {
  await record(SETTING, draft());
  return (await get<Draft[]>('record', database).then((own = []) => own.map(written))).at(-1)!;
}

describe('consentEvent', () => {
  it('is what the visitor decided, and nothing about the visitor', () => {
    const { id, ...rest } = written(consentEvent(SETTING, decided(), NOW));
    expect(id).to.be.a('string');
    expect(rest).to.deep.equal({
      schema: 'may-i/consent-event/1',
      site: 'shop',
      consentId: ID,
      decidedAt: NOW,
      occasion: 'first',
      method: 'save',
      layer: 'preferences',
      states: { analytics: 'granted', marketing: 'refused' },
      revision: 3,
      language: 'pt-br',
      profile: 'eu-strict',
      build: VERSION,
      pageGroup: 'checkout',
    });
  });

  for (const [profile, expected] of [
    ['uk', 'uk'],
    ['by-region', 'eu-strict'],
  ] as const) {
    it(`says by which profile it was asked where the site names "${profile}"`, () => {
      const setting = { ...SETTING, config: { ...SETTING.config, profile } };
      expect(consentEvent(setting, decided(), NOW).profile).to.equal(expected);
    });
  }

  const before: Decision = { answers: { analytics: GRANTED, marketing: DENIED } };
  const refusal: Decision = { answers: { analytics: DENIED, marketing: DENIED } };
  const cases: [name: string, change: Partial<Decided>, part: Partial<ConsentEvent>][] = [
    [
      'a renewal',
      { before, grantedBefore: ['analytics'] },
      { states: { analytics: 'renewed', marketing: 'refused' } },
    ],
    [
      'a withdrawal',
      { before, grantedBefore: ['analytics'], decision: refusal },
      { states: { analytics: 'withdrawn', marketing: 'refused' } },
    ],
    [
      'a purpose without an answer: refused',
      { decision: { answers: {} } },
      { states: { analytics: 'refused', marketing: 'refused' } },
    ],
    ['a first decision', { before: undefined, wasOpen: true }, { occasion: 'first' }],
    ['a question that was asked again', { before, wasOpen: true }, { occasion: 'asked-again' }],
    ['a change of a valid decision', { before, wasOpen: false }, { occasion: 'changed' }],
    [
      'the time of the choice',
      { act: { method: 'accept_all', layer: 'notice', decisionMs: 1234 } },
      { decisionMs: 1234 },
    ],
    [
      'a choice at once',
      { act: { method: 'accept_all', layer: 'notice', decisionMs: 0 } },
      { decisionMs: 0 },
    ],
    [
      'a page that stood open for weeks',
      { act: { method: 'accept_all', layer: 'notice', decisionMs: 1e10 } },
      { decisionMs: 1e10 },
    ],
  ];
  for (const [name, change, part] of cases) {
    it(`tells of ${name}, by the schema`, () => {
      const made = written(consentEvent(SETTING, decided(change), NOW));
      expect(made).to.deep.include(part);
      expect([...Value.Errors(ConsentEvent, made)]).to.deep.equal([]);
    });
  }

  it('has no id of the visitor after a refusal, and none that is empty (LB-08)', () => {
    const made = written(consentEvent(SETTING, decided({ decision: refusal }), NOW));
    expect(made).to.not.have.property('consentId');
  });

  it('has no page group where none is configured', () => {
    const made = written(consentEvent(without('pageGroup'), decided(), NOW));
    expect(made).to.not.have.property('pageGroup');
    expect(Value.Check(ConsentEvent, made)).to.be.true;
  });

  for (const method of ['accept_all', 'reject_all', 'save', 'withdraw_all', 'api'] as const) {
    for (const layer of ['notice', 'preferences', 'none'] as const) {
      it(`keeps to the schema for ${method} on ${layer}`, () => {
        expect(
          Value.Check(
            ConsentEvent,
            written(consentEvent(SETTING, decided({ act: { method, layer, decisionMs: 1 } }), NOW)),
          ),
        ).to.be.true;
      });
    }
  }
});

describe('record', () => {
  it('posts the event, as text that needs no preflight, in a request that outlives the page', async () => {
    const one = await send();
    await isDelivered();
    expect(posts[0]?.url).to.equal('https://collector.example/api/events');
    expect(posts[0]?.init).to.deep.include({ method: 'POST', keepalive: true });
    expect(posts[0]?.init.headers).to.be.undefined;
    expect(sent()).to.deep.equal([one]);
  });

  it('has the event in the database when it resolves, while there is no answer', async () => {
    let arrive!: (response: Response) => void;
    answer = () => new Promise((resolve) => (arrive = resolve));
    const one = await send();
    expect((await outbox()).map(({ id }) => id)).to.deep.equal([one.id]);
    expect(isMarked()).to.be.true;
    await waitUntil(() => posts.length === 1);
    answer = async () => new Response(null, { status: 204 });
    arrive(new Response(null, { status: 204 }));
    await isDelivered();
  });

  for (const status of [200, 201, 202, 204]) {
    it(`lets the event go after ${status}`, async () => {
      answer = async () => new Response(null, { status });
      await send();
      await isDelivered();
      expect(await refused()).to.be.undefined;
    });
  }

  it('keeps the event in the visitor’s own record also when it is delivered', async () => {
    await record(SETTING, draft());
    await isDelivered();
    const own = await get<Draft[]>('record', database);
    expect(own?.map(written)).to.deep.equal([sent()[0]]);
    expect(Value.Check(ConsentEvent, sent()[0])).to.be.true;
  });

  it('adds to the record and to the outbox, also for two choices at the same time', async () => {
    answer = offline;
    await Promise.all([record(SETTING, draft()), record(SETTING, draft())]);
    expect(await get<unknown[]>('record', database)).to.have.lengthOf(2);
    expect(await outbox()).to.have.lengthOf(2);
  });

  it('sends nothing where there is no collector', async () => {
    await record(without('collector'), draft());
    await record(without('collector'), undefined);
    expect(posts).to.be.empty;
    expect(isMarked()).to.be.false;
    expect(await get<unknown[]>('record', database)).to.have.lengthOf(1);
  });

  it('delivers what an earlier page left, without a new decision', async () => {
    const one = event();
    await append('outbox', one);
    localStorage.setItem('may-i-outbox', '1');
    await record(SETTING, undefined);
    await isDelivered();
    expect(sent()).to.deep.equal([one]);
    expect(await get('record', database)).to.be.undefined;
  });
});

describe('record at the start of a page', () => {
  it('takes up an event that a page left in the mark when it went before its database had it', async () => {
    const one = draft();
    localStorage.setItem('may-i-outbox', JSON.stringify(one));
    await record(SETTING, undefined);
    await isDelivered();
    expect(sent().map(({ id }) => id)).to.deep.equal([one.id]);
    const kept = await get<ConsentEvent[]>('record', database);
    expect(kept?.map(({ id }) => id)).to.deep.equal([one.id]);
  });

  it('keeps an event once that stands in the mark and in the database', async () => {
    const one = draft();
    await append('record', one);
    await append('outbox', one);
    localStorage.setItem('may-i-outbox', JSON.stringify(one));
    await record(SETTING, undefined);
    await isDelivered();
    expect(posts).to.have.lengthOf(1);
    expect(await get<ConsentEvent[]>('record', database)).to.have.lengthOf(1);
  });

  for (const left of ['1', 'null', '{}', '[]', '{not json', '"x"']) {
    it(`finds no event in the mark ${left}`, async () => {
      localStorage.setItem('may-i-outbox', left);
      await record(SETTING, undefined);
      await waitUntil(() => !isMarked());
      expect(posts).to.be.empty;
    });
  }
});

describe('deliver', () => {
  it('tells beside the events what is known of the page, and puts it into none of them', async () => {
    const circumstances = { device: 'phone', placement: 'corner' } as const;
    await record({ ...SETTING, circumstances }, draft());
    await waitUntil(() => posts.length > 0);
    const [post] = posts;
    expect(post?.batch).to.include(circumstances);
    expect([...Value.Errors(ConsentBatch, post?.batch)]).to.deep.equal([]);
    await isDelivered();
    expect(JSON.stringify(await get('record', database))).not.to.match(/phone|corner/);
  });

  it('sends what waits in batches of ten, with the time by its own clock, by the schema', async () => {
    const events = Array.from({ length: 12 }, () => event());
    await set('outbox', events, database);
    await deliver(COLLECTOR);
    expect(posts.map(({ batch }) => batch.events)).to.deep.equal([events.slice(0, 10), events.slice(10)]);
    for (const { batch } of posts) {
      expect(batch).not.to.have.any.keys('device', 'placement');
      expect([...Value.Errors(ConsentBatch, batch)]).to.deep.equal([]);
      expect(batch.sentAt).to.be.within(Date.now() - 60_000, Date.now());
    }
    expect(await outbox()).to.deep.equal([]);
  });

  it('moves to the dead letters what the collector refused of a batch, and lets the others go', async () => {
    const [fine, wrong, other] = [event(), event(), event()];
    const refusal = { index: 1, status: 404, code: 'site-unknown', title: 'There is no such site.' };
    answer = async () => Response.json({ refused: [refusal] });
    await set('outbox', [fine, wrong, other], database);
    await deliver(COLLECTOR);
    expect(await outbox()).to.deep.equal([]);
    expect(posts).to.have.lengthOf(1);
    expect(await refused()).to.deep.equal([
      { id: wrong.id, event: wrong, status: 404, problem: JSON.stringify(refusal) },
    ]);
  });

  it('takes a 2xx with a reply that it cannot read for delivered', async () => {
    answer = async () => new Response('<p>OK</p>', { status: 200 });
    await set('outbox', [event()], database);
    await deliver(COLLECTOR);
    expect(await outbox()).to.deep.equal([]);
    expect(await refused()).to.be.undefined;
  });

  it('sends what is there, oldest first, and unmarks the outbox', async () => {
    const events = [event(), event(), event()];
    await set('outbox', events, database);
    localStorage.setItem('may-i-outbox', '1');
    await deliver(COLLECTOR);
    expect(sent()).to.deep.equal(events);
    expect(await outbox()).to.deep.equal([]);
    expect(isMarked()).to.be.false;
  });

  describe('beside a withdrawal', () => {
    const mirror = `1~${ID}~analytics.y1.t0aaaa`;
    const forget = () => {
      document.cookie = 'may-i=;path=/;max-age=0';
      localStorage.removeItem('may-i');
      sessionStorage.removeItem('may-i-forget');
    };
    afterEach(forget);

    /** Delivers an older event, and says what is left in the mark. */
    const leftAfterDelivery = async () => {
      localStorage.setItem('may-i-outbox', 'may-i=reject;path=/');
      await set('outbox', [event()], database);
      await deliver(COLLECTOR);
      expect(await outbox()).to.deep.equal([]);
      return localStorage.getItem('may-i-outbox');
    };

    it('keeps the mark of one that a page began and was left before it ended', async () => {
      document.cookie = 'may-i=reject;path=/';
      localStorage.setItem('may-i', mirror);
      expect(await leftAfterDelivery()).to.equal(`may-i=${mirror}`);
    });

    it('keeps the mark while the next page has something to delete', async () => {
      sessionStorage.setItem('may-i-forget', 'analytics');
      expect(await leftAfterDelivery()).to.equal('analytics');
    });

    for (const [name, cookie, copy] of [
      ['is ended', 'reject', '1~analytics.n1.t0aaaa'],
      ['was taken back', mirror, mirror],
    ] as const) {
      it(`unmarks the outbox where the withdrawal ${name}`, async () => {
        document.cookie = `may-i=${cookie};path=/`;
        localStorage.setItem('may-i', copy);
        expect(await leftAfterDelivery()).to.be.null;
      });
    }
  });

  it('tries again until it is delivered, with the same id', async () => {
    let failures = 3;
    answer = () => (failures-- > 0 ? offline() : Promise.resolve(new Response(null, { status: 204 })));
    const one = event();
    await set('outbox', [one], database);
    await deliver(COLLECTOR, 10);
    await isDelivered();
    expect(sent().map(({ id }) => id)).to.deep.equal(Array(4).fill(one.id));
  });

  it('goes on to the next event when one is refused or finds no answer', async () => {
    const [lost, wrong, fine] = [event(), event(), event()];
    answer = async () => {
      const { events } = posts.at(-1)!.batch;
      const id = events.length === 1 && events[0]!.id;
      if (id === lost.id) return offline();
      return new Response(null, { status: id === fine.id ? 204 : 422 });
    };
    await set('outbox', [lost, wrong, fine], database);
    await deliver(COLLECTOR, 10);
    expect(await outbox()).to.deep.equal([lost]);
    expect((await refused())?.map((letter) => letter.event)).to.deep.equal([wrong]);
    expect(isMarked()).to.be.true;
    answer = async () => new Response(null, { status: 204 });
    await isDelivered();
  });

  it('still tries an event that is nearly 30 days old', async () => {
    answer = offline;
    const one = event(Date.now() - 30 * DAY + 60_000);
    await set('outbox', [one], database);
    await deliver(COLLECTOR, 10);
    expect(await outbox()).to.deep.equal([one]);
    answer = async () => new Response(null, { status: 204 });
    await isDelivered();
  });

  it('gives an event up after 30 days, visibly', async () => {
    answer = offline;
    const one = event(Date.now() - 30 * DAY - 1);
    await set('outbox', [one], database);
    await deliver(COLLECTOR);
    expect(await outbox()).to.deep.equal([]);
    expect(await refused()).to.deep.equal([{ id: one.id, event: one, status: 0, problem: undefined }]);
  });

  it('takes an event that is older than 30 days for delivered when it is', async () => {
    await set('outbox', [event(Date.now() - 40 * DAY)], database);
    await deliver(COLLECTOR);
    expect(await outbox()).to.deep.equal([]);
    expect(await refused()).to.be.undefined;
  });

  for (const status of [400, 401, 403, 404, 409, 413, 422]) {
    it(`moves the event to the dead letters after ${status}, with the reason`, async () => {
      answer = async () => new Response('{"code":"event-wrong"}', { status });
      const one = event();
      await set('outbox', [one], database);
      await deliver(COLLECTOR);
      expect(await outbox()).to.deep.equal([]);
      expect(await refused()).to.deep.equal([
        { id: one.id, event: one, status, problem: '{"code":"event-wrong"}' },
      ]);
      expect(posts).to.have.lengthOf(1);
    });
  }

  for (const status of [301, 408, 425, 429, 500, 502, 503, 504]) {
    it(`keeps the event after ${status} and tries again`, async () => {
      answer = async () => new Response(null, { status });
      const one = event();
      await set('outbox', [one], database);
      await deliver(COLLECTOR, 10);
      expect(await outbox()).to.deep.equal([one]);
      expect(await refused()).to.be.undefined;
      expect(isMarked()).to.be.true;
      answer = async () => new Response(null, { status: 204 });
      await isDelivered();
      expect(sent().at(-1)).to.deep.equal(one);
    });
  }

  it('posts nothing when the outbox is empty', async () => {
    await deliver(COLLECTOR);
    expect(posts).to.be.empty;
  });

  it('posts an event once when two deliver at the same time', async () => {
    await set('outbox', [event(), event()], database);
    await Promise.all([deliver(COLLECTOR), deliver(COLLECTOR)]);
    if ('locks' in navigator) expect(sent()).to.have.lengthOf(2);
    expect(await outbox()).to.deep.equal([]);
  });
});
