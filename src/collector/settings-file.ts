/** The settings of a collector as a file: JSON, checked by one schema that editors can use, too. */
import { readFileSync } from 'node:fs';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { ID_PATTERN, NEED_PATTERN } from '../protocol/consent-event.ts';

const SiteSettings = Type.Object(
  {
    id: Type.String({ pattern: ID_PATTERN, description: 'Id that the pages send.' }),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Name for people.' })),
    origins: Type.Array(Type.String({ maxLength: 300 }), {
      minItems: 1,
      description: 'Origins of its pages, as "https://www.example.com".',
    }),
    testOrigins: Type.Optional(
      Type.Array(Type.String({ maxLength: 300 }), {
        description:
          'Those of the origins where the site’s own people try it, as "https://staging.example.com": what comes from there is kept, and counted apart. Default: none.',
      }),
    ),
    cookieDomain: Type.Optional(
      Type.String({
        maxLength: 253,
        description:
          'Domain of the choice cookie, as "example.com", where the collector stands under another host of the site (LB-27).',
      }),
    ),
    minimumCell: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'Fewest choices of a group that the report shows. Default: 10.',
      }),
    ),
    timeZone: Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'Time zone of its days in the report, a name of the IANA database, as "Europe/Amsterdam". Default: UTC.',
      }),
    ),
  },
  { additionalProperties: false },
);

const WebhookSettings = Type.Object(
  {
    recipient: Type.String({
      pattern: ID_PATTERN,
      description: 'Name of the recipient. Its secret is in MAY_I_WEBHOOK_<NAME>.',
    }),
    site: Type.String({ pattern: ID_PATTERN, description: 'Site whose visitors it is told of.' }),
    url: Type.String({
      maxLength: 2_000,
      description: 'Where to post the messages: https, or http on this machine.',
    }),
    needs: Type.Optional(
      Type.Array(Type.String({ pattern: NEED_PATTERN }), {
        minItems: 1,
        description: 'Purposes, or services as "analytics:posthog". Default: all.',
      }),
    ),
  },
  { additionalProperties: false },
);

const SummarySettings = Type.Object(
  {
    name: Type.String({
      pattern: ID_PATTERN,
      description: 'Name of the summary. What was sent last is kept under it.',
    }),
    site: Type.String({ pattern: ID_PATTERN, description: 'Site that it is of.' }),
    every: Type.Union([Type.Literal('day'), Type.Literal('week'), Type.Literal('month')], {
      description:
        'Days that each one is about: a day, a week from Monday on, or a month, as the site has its days.',
    }),
    at: Type.Optional(
      Type.String({
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
        description: 'Time of the day at the site from which it is sent. Default: "06:00".',
      }),
    ),
    format: Type.Optional(
      Type.Union(
        (['text', 'json', 'csv', 'ndjson', 'parquet'] as const).map((format) => Type.Literal(format)),
        { description: 'Default: text, posted as {"text": "…"}.' },
      ),
    ),
    file: Type.Optional(
      Type.String({ minLength: 1, description: 'File that is written, in the place of the one before.' }),
    ),
    url: Type.Optional(
      Type.String({
        maxLength: 2_000,
        description:
          'Address that it is posted to: https, or http on this machine. An address that is a secret goes into MAY_I_SUMMARY_<NAME>.',
      }),
    ),
  },
  { additionalProperties: false },
);

const OpenIdSettings = Type.Object(
  {
    issuer: Type.String({
      maxLength: 300,
      description: 'Address of the provider, as "https://accounts.example.com".',
    }),
    clientId: Type.String({
      minLength: 1,
      maxLength: 300,
      description: 'What the provider knows this collector as. A secret goes into MAY_I_OPENID_SECRET.',
    }),
    url: Type.String({
      maxLength: 300,
      description:
        'Address of this collector as browsers see it, with a slash at its end. "<url>api/signed-in" is the redirect URI to register.',
    }),
    nameClaim: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          'Claim that names the account. Default: email, where the provider does not say that it is unverified.',
      }),
    ),
  },
  { additionalProperties: false, description: 'Provider of OpenID Connect that signs people in.' },
);

/** The schema of the file; `docs/collector.schema.json` is written from it. */
export const SettingsSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'Address of this schema, for editors.' })),
    port: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 65_535, description: 'Port to listen on. Default: 4100.' }),
    ),
    host: Type.Optional(Type.String({ description: 'Address to listen on. Default: 127.0.0.1.' })),
    data: Type.Optional(
      Type.String({ minLength: 1, description: 'Folder of the database. Default: ./.data.' }),
    ),
    sites: Type.Optional(Type.Array(SiteSettings, { minItems: 1, description: 'The sites.' })),
    webhooks: Type.Optional(
      Type.Array(WebhookSettings, { description: 'Recipients that are told of withdrawals (LB-40).' }),
    ),
    summaries: Type.Optional(
      Type.Array(SummarySettings, { description: 'Summaries of the report that are sent by themselves.' }),
    ),
    trustProxy: Type.Optional(
      Type.Array(Type.String(), { description: 'Addresses of proxies whose X-Forwarded-For is believed.' }),
    ),
    signOnHeader: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Header in which a proxy of trustProxy names the account of who asks. Default: none.',
      }),
    ),
    openId: Type.Optional(OpenIdSettings),
    countryHeader: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9-]+$',
        description:
          'Header in which your edge names the country of a request, as "CF-IPCountry"; it must set it on every request. Counted, and kept with no event (LB-51). Default: none.',
      }),
    ),
    regionHeader: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9-]+(,[A-Za-z0-9-]+)?$',
        description:
          'Header in which your edge names the region of a visitor, or two: country, part of it, as "CF-IPCountry,CF-Region-Code"; it must set them on every request. Chooses the law of a site whose profile is "by-region"; never counted or kept. Default: none.',
      }),
    ),
    eventsPerMinute: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000_000,
        description: 'Requests with events that one address may send in a minute. Default: 600.',
      }),
    ),
    metricsPort: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 65_535, description: 'Port of GET /metrics. Default: none.' }),
    ),
    globalPrivacyControl: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description:
          'Day of the statement that the sites honour Global Privacy Control. Default: none (LB-47).',
      }),
    ),
    storageLocation: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          'Where the database is, in words, as "Frankfurt, Germany (EU)": each record that is given out says so (SD-19). Default: unsaid.',
      }),
    ),
    logLevel: Type.Optional(
      Type.Union(
        (['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const).map((level) =>
          Type.Literal(level),
        ),
        {
          description:
            'Lowest level that is written. Default: warn, and of the nightly jobs info: how much they did.',
        },
      ),
    ),
  },
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'May I: settings of a collector',
    description: 'No secret is in it: the token comes from the environment.',
    additionalProperties: false,
  },
);

/** What the file may say. */
export type Settings = Static<typeof SettingsSchema>;

/** Reads the file. Throws a message with a code when it cannot be read or says something that is not known. */
export function readSettings(path: string): Settings {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `may-i: the settings in "${path}" cannot be read: ${reason}. The collector does not start. [collector-settings-unreadable]`,
      { cause: error },
    );
  }
  if (Value.Check(SettingsSchema, given)) return given;
  const wrong = [...Value.Errors(SettingsSchema, given)].map(
    ({ path: field, message }) => `${field || 'the whole'}: ${message.toLowerCase()}`,
  );
  throw new Error(
    `may-i: the settings in "${path}" are wrong at ${[...new Set(wrong)].slice(0, 5).join('; ')}. docs/collector.schema.json says what is known. [collector-settings-wrong]`,
  );
}
