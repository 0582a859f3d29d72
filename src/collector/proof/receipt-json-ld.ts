/**
 * The receipt in the terms of the Data Privacy Vocabulary, as JSON-LD: the fields of ISO/IEC TS 27560 as the guide of the
 * W3C's community group maps them (Final Community Group Report of 15 February 2026). Pure.
 *
 * The context is in the document, so that whoever reads it needs no network.
 */
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import type { Receipt } from './receipt.ts';

/** Prefixes, and the terms whose values are addresses or moments. */
const CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'may-i': 'urn:may-i:',
  'dct:conformsTo': { '@type': '@id' },
  'dct:created': { '@type': 'xsd:dateTime' },
  'dct:issued': { '@type': 'xsd:dateTime' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime' },
  'dpv:hasConsentStatus': { '@type': '@vocab' },
  'dpv:hasLegalBasis': { '@type': '@vocab' },
  'dpv:isIndicatedBy': { '@type': '@vocab' },
  'dpv:hasRight': { '@type': '@vocab' },
} as const;

const PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#';

/** State of a purpose in the words of DPV (requirements of the standard: event_state). */
const STATUS = {
  granted: 'dpv:ConsentGiven',
  renewed: 'dpv:RenewedConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
} as const;

/** Status of what was taken over from another consent tool: no consent that was given here. */
const NOT_HERE = 'dpv:ConsentUnknown';

/** What the law calls the basis of a purpose (GDPR Art. 6(1)). */
const BASIS: Readonly<Record<string, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interest': 'eu-gdpr:A6-1-f',
};

/** Access, rectification, erasure, restriction, portability, objection, withdrawal, complaint. */
const RIGHTS = ['A15', 'A16', 'A17', 'A18', 'A20', 'A21', 'A7-3', 'A77'].map(
  (article) => `eu-gdpr:${article}`,
);

const Service = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  provider: Type.Optional(Type.String()),
  country: Type.Optional(Type.String()),
  purpose: Type.Optional(Type.String()),
});
type Service = Static<typeof Service>;

/** What is looked at of a notice's content; what a site has not said is absent. */
const Shown = Type.Object({
  name: Type.Optional(Type.String()),
  controller: Type.Optional(
    Type.Union([
      Type.String(),
      Type.Object({ name: Type.Optional(Type.String()), contact: Type.Optional(Type.String()) }),
    ]),
  ),
  policyUrl: Type.Optional(Type.String()),
  authority: Type.Optional(
    Type.Object({ name: Type.Optional(Type.String()), url: Type.Optional(Type.String()) }),
  ),
  purposes: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.Optional(Type.Unknown()),
      basis: Type.Optional(Type.String()),
      retention: Type.Optional(Type.String()),
      dataCategories: Type.Optional(Type.Array(Type.String())),
    }),
  ),
  services: Type.Optional(Type.Array(Type.Union([Type.String(), Service]))),
});
type Shown = Static<typeof Shown>;

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Writes a receipt as JSON-LD. A field that the standard needs and the site has not said refers to its policy. */
export function receiptJsonLd(receipt: Receipt): Node {
  const { id, issuedAt, consentId, records, notices } = receipt;
  const shownBy = new Map(notices.map((notice) => [notice.digest, notice]));
  return {
    '@context': CONTEXT,
    '@id': `urn:uuid:${id}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:identifier': id,
    'dct:conformsTo': `${PROFILE}receipt-full`,
    'dct:created': time(issuedAt),
    'dpv:hasRecordOfActivity': records.map(({ record }) => {
      const notice = shownBy.get(record.notice ?? '');
      return recordNode(record, consentId, notice && { ...notice, shown: shownIn(notice.content) });
    }),
  };
}

interface ShownNotice {
  readonly digest: string;
  readonly publishedAt: number;
  readonly shown: Shown | undefined;
}

function recordNode(record: ConsentRecord, consentId: string, notice: ShownNotice | undefined): Node {
  const { id, site, profile, language, decidedAt, receivedAt } = record;
  const shown = notice?.shown;
  const policy = shown?.policyUrl ?? 'the privacy policy of the site';
  return {
    '@id': `urn:uuid:${id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': id,
    'dct:conformsTo': `${PROFILE}record-eu-gdpr`,
    'dct:issued': time(receivedAt),
    'dct:language': language,
    'dpv:hasDataSubject': { '@id': `urn:may-i:consent:${consentId}`, '@type': 'dpv:DataSubject' },
    'dpv:hasDataController': controllerNode(site, shown),
    'dpv:hasJurisdiction': profile,
    'dpv:hasNotice': {
      '@type': 'dpv:ConsentNotice',
      'dct:identifier': record.notice ?? `revision ${record.revision}`,
      'dct:language': language,
      'may-i:policy': policy,
      ...(notice && { 'dct:issued': time(notice.publishedAt) }),
    },
    'dpv:hasRight': RIGHTS,
    'dpv:hasAuthority': shown?.authority?.name ?? `as ${policy} says`,
    'dpv:hasConsentControl': 'The preferences of the site, open to the visitor at any time.',
    'dpv:hasProcess': Object.entries(record.states).map(([need, state]) => ({
      '@type': 'dpv:Process',
      ...purposeTerms(need, shown, policy),
      'dpv:hasConsentStatus': record.method === 'import' ? NOT_HERE : STATUS[state],
      'dpv:isIndicatedAtTime': time(decidedAt),
      'dpv:isIndicatedBy': 'dpv:DataSubject',
      'dpv:hasIndicationMethod': `${record.method}, ${record.layer}`,
    })),
    ...(record.evidence !== undefined && { 'may-i:evidence': record.evidence }),
    'may-i:build': record.build,
    'may-i:skewed': record.skewed,
  };
}

function controllerNode(site: string, shown: Shown | undefined): Node {
  const controller = shown?.controller;
  const given = typeof controller === 'string' ? { name: controller } : controller;
  return {
    '@id': `urn:may-i:site:${site}`,
    '@type': 'dpv:DataController',
    'dct:identifier': site,
    'foaf:name': given?.name ?? shown?.name ?? site,
    'dpv:hasContact': given?.contact ?? shown?.policyUrl ?? 'the privacy policy of the site',
  };
}

function purposeTerms(need: string, shown: Shown | undefined, policy: string): Node {
  const [id = need, service] = need.split(':');
  const purpose = shown?.purposes.find((one) => one.id === id);
  const recipients = (shown?.services ?? [])
    .map((one): Service => (typeof one === 'string' ? { id: one } : one))
    .filter((one) => (service === undefined || one.id === service) && (one.purpose ?? id) === id);
  return {
    'dpv:hasPurpose': {
      '@id': `urn:may-i:purpose:${need}`,
      '@type': 'dpv:Purpose',
      'dct:identifier': need,
      ...(typeof purpose?.title === 'string' && { 'dct:title': purpose.title }),
    },
    'dpv:hasLegalBasis': BASIS[purpose?.basis ?? 'consent'] ?? BASIS['consent'],
    'dpv:hasPersonalData': purpose?.dataCategories?.length ? purpose.dataCategories : [`as ${policy} says`],
    'dpv:hasRecipient': recipients.length > 0 ? recipients.map(recipientNode) : `as ${policy} says`,
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageCondition',
      'dpv:hasDuration': purpose?.retention ?? `as ${policy} says`,
      'dpv:hasLocation': `as ${policy} says`,
    },
  };
}

function recipientNode({ id, name, provider, country }: Service): Node {
  return {
    '@id': `urn:may-i:service:${id}`,
    '@type': 'dpv:Recipient',
    'foaf:name': provider ?? name ?? id,
    ...(country !== undefined && { 'dpv:hasJurisdiction': country }),
  };
}

function shownIn(content: string): Shown | undefined {
  const value: unknown = JSON.parse(content);
  return Value.Check(Shown, value) ? value : undefined;
}

function time(moment: number): string {
  return new Date(moment).toISOString();
}
