/** Loaded when an embed is kept back: puts a placeholder in its place that asks there (LB-56). */
import type { PartialService } from '../config/config.ts';
import type { Answer, Grant } from '../consent/decision.ts';
import { watchEmbeds } from '../gate/embeds.ts';
import type { Declared } from '../gate/give-back.ts';
import { list } from '../locales/intl.ts';
import { purposeText } from '../locales/localize.ts';
import type { EmbedMessages } from '../locales/messages.ts';
import { MayIEmbed, type Embedded } from '../ui/may-i-embed.ts';
import { elements } from '../ui/view.ts';
import type { LoadingGate } from './chunks.ts';
import { choose, importTexts, mayAsk, noticeMessages } from './notice.ts';

elements.define('may-i-embed', MayIEmbed);

/** The words of a mark. As one line: a module shared with other chunks would be one more file to fetch. */
const needsOf = ({ dataset }: Declared): readonly string[] => dataset['mayI']?.match(/[^\s,]+/g) ?? [];

/** Who the embed is of: the configuration says, else the catalogue, else their host alone. */
async function embedded(gate: LoadingGate, element: Declared): Promise<Embedded> {
  const needs = needsOf(element);
  const { dataset, baseURI } = element;
  const { services = [], purposes } = gate.config;
  const address = dataset['src'] ?? dataset['data'];
  const url = address === undefined ? undefined : new URL(address, baseURI);
  const named = needs.map((need) => need.split(':')[1]);
  let found: readonly Pick<PartialService, 'id' | 'name' | 'provider' | 'policyUrl'>[] = services.filter(
    ({ id, provider }) => provider && named.includes(id),
  );
  if (!found.length) {
    const { run, serviceOfAddress } = await import('./services.ts');
    const known = run(gate);
    const own = url && serviceOfAddress(known, url)?.service;
    found = known.filter((service) => service === own || named.includes(service.id));
  }
  const inWords = (texts: readonly string[]) => list([...new Set(texts)], gate.language);
  const host = url?.hostname ?? '';
  // What "always" grants: the services, where the mark names them, else the purposes.
  const isOfServices = named.every((id) => id !== undefined);
  const titles = async () => {
    const { purposes: shipped } = await noticeMessages(gate);
    return purposes
      .filter(({ id }) => needs.includes(id))
      .map((purpose) => purposeText(purpose, purpose.title, shipped, gate.language));
  };
  const names = inWords(found.map(({ name, id }) => name ?? id)) || host;
  return {
    name: names,
    provider: inWords(found.map(({ provider }) => provider ?? '')) || host,
    policyUrl: found[0]?.policyUrl,
    always: isOfServices ? names : inWords(await titles()),
  };
}

/**
 * Records that one embed was loaded once (PR-03). Nothing is decided: no cookie and no consent id come of it, and of the
 * purposes the record names those alone that the embed waited for.
 */
async function recordOnce(gate: LoadingGate, needs: readonly string[]): Promise<void> {
  const { config, decision } = gate;
  const purposes = config.purposes.filter(({ id }) => needs.includes(id));
  const asked = needs.filter((need) => config.purposes.some(({ id }) => id === need.split(':')[0]));
  if (!asked.length) return;
  const { draft } = await import('./follow.ts');
  const now = Date.now();
  const granted = asked.map((need): [string, Answer] => [
    need,
    { grant: 'granted', revision: 1, decidedAt: now },
  ]);
  const once = {
    before: decision,
    decision: { consentId: decision?.consentId, answers: Object.fromEntries(granted) },
    ...{ wasOpen: false, grantedBefore: [] },
    act: { method: 'embed_once', layer: 'embed', decisionMs: undefined },
  } as const;
  await gate.run('record', draft({ ...gate, config: { ...config, purposes } }, once, now));
}

/** Asks in place of every embed that is kept back, and of those to come. */
export function run(gate: LoadingGate): void {
  if (!mayAsk(gate)) return;
  watchEmbeds(gate, async (element) => {
    const [{ messages }, about] = await Promise.all([
      importTexts<EmbedMessages>(gate, '.embeds'),
      embedded(gate, element),
    ]);
    const placeholder = new MayIEmbed();
    placeholder.ask(gate.language, messages, about, {
      once() {
        // What is given back has lost its mark.
        const needs = needsOf(element);
        gate.giveBack(element);
        void recordOnce(gate, needs);
      },
      always() {
        const grants = needsOf(element)
          .filter((need) => !gate.isGranted(need))
          .map((need): [string, Grant] => [need, 'granted']);
        choose(gate, Object.fromEntries(grants), {
          method: 'embed_always',
          layer: 'embed',
          decisionMs: undefined,
        });
      },
    });
    return placeholder;
  });
}
