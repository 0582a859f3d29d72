/**
 * Bakes a site's own script: prepared parts of the gate, joined by text with what is the site's. There is no bundler in
 * it, so it takes milliseconds and gives the same bytes for the same configuration.
 */
import { createHash } from 'node:crypto';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { packCatalogue } from '../catalogue/pack.ts';
import type { SignalEntry } from '../config/config.ts';
import { changesOf, styleOf } from '../config/variants.ts';
import { needOf } from '../signals/all.ts';
import { partConfig, type WholeConfig } from './gate-config.ts';
import { literal } from './literal.ts';
import type { Parts } from './parts.ts';

/** A file that a site serves. */
export interface BakedFile {
  readonly name: string;
  readonly text: string;
}

/** A site's own script. */
export interface BakedSite {
  /** `<site>-<hash>.js`: the script, to be kept for ever. The same text is served as `<site>.js`, which is asked for again. */
  readonly script: BakedFile;
  /** `<site>-<hash>.details.js`: what the script fetches when a visitor wants more than the notice. */
  readonly details: BakedFile;
}

const GOOGLE = 'google-consent-mode';

/** First digits of the hash of a text: enough to tell the versions of a site's script apart. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The expression that tells a list of vendors. */
function vendors(entries: readonly SignalEntry[], config: WholeConfig, parts: Parts): string | undefined {
  const listed = entries.flatMap(({ id, ...options }) => {
    const signal = parts.signals.get(id);
    if (signal === undefined) return [];
    const given = Object.keys(options).length ? `,${literal(options)}` : '';
    return [`[${literal(needOf(id, config))},${signal}${given}]`];
  });
  return listed.length ? `${parts.vendors}([${listed.join()}])` : undefined;
}

/** The expression that tells everybody: vendors before Google, whose event may start a tag of theirs. */
function teller(config: WholeConfig, parts: Parts): string {
  const entries = (config.signals ?? []).map((listed) =>
    typeof listed === 'string' ? { id: listed } : listed,
  );
  const usesGoogle = `${config.googleConsentMode ?? true}` !== 'false';
  const tellers = [
    vendors(
      entries.filter(({ id }) => id !== GOOGLE),
      config,
      parts,
    ),
    usesGoogle ? parts.google : undefined,
    // After Google's default (SG-G04).
    usesGoogle
      ? vendors(
          entries.filter(({ id, mode: _, ...set }) => id === GOOGLE && Object.values(set).some(Boolean)),
          config,
          parts,
        )
      : undefined,
  ].filter((part) => part !== undefined);
  const [only = '()=>{}', ...more] = tellers;
  return more.length ? `((...a)=>(g,d)=>a.map(t=>t(g,d)))(${tellers.join()})` : only;
}

/**
 * The expression that draws a variant for the page load (LB-53): it gives the configuration with what differs in it, and lets
 * the notice look as the variant does. Nothing is stored; a later page draws anew.
 *
 * @param gate The configuration as an expression: all there is, where the site has no variants.
 */
function drawn(config: WholeConfig, gate: string): string {
  const { variants } = config;
  if (!variants) return gate;
  const list = variants.map((variant) => [
    variant.share,
    { ...changesOf(config, variant), variant: variant.id },
    styleOf(variant),
  ]);
  const total = variants.reduce((sum, { share }) => sum + share, 0);
  return `((c,v)=>{let r=Math.random()*${total};const[,o,t]=v.find(([s])=>(r-=s)<0);if(t){const s=new CSSStyleSheet;s.replaceSync(t);document.adoptedStyleSheets=[...document.adoptedStyleSheets,s]}return{...c,...o}})(${gate},${literal(list)})`;
}

/**
 * The configuration with what the tag says of the visitor, where the law of a place may let something run unasked: one script
 * serves them all.
 */
function toldByTag({ prior }: WholeConfig, given: string): string {
  if (!prior?.unasked) return given;
  return `((c,{region:r,secGpc:s})=>({...c,...(r&&{region:r}),...(s&&{secGpc:s})}))(${given},document.currentScript?.dataset??{})`;
}

/** Puts texts into the places that a part marks; each place must be there once. */
function fill(part: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((text, [place, value]) => {
    const pieces = text.split(place);
    if (pieces.length !== 2)
      throw new Error(
        `may-i: the part has the place ${place} ${pieces.length - 1} times. Run npm run build again. [build-part-broken]`,
      );
    return pieces.join(value);
  }, part);
}

/**
 * Bakes the script of a site.
 *
 * @param config Checked, with whole services.
 */
export function bake(config: WholeConfig, parts: Parts): BakedSite {
  const { gate, details, known } = partConfig(config, CATALOGUE);
  const { site } = config;
  const detailsText = `export const config=${literal(details)}\n`;
  const detailsName = `${site}-${hashOf(detailsText)}.details.js`;
  const text = `${fill(known ? parts.gate : parts.declaredGate, {
    MAY_I_CONFIG: toldByTag(config, drawn(config, literal(gate))),
    MAY_I_TELL: teller(config, parts),
    MAY_I_DETAILS: literal(detailsName),
    ...(known && { MAY_I_KNOWN: literal(packCatalogue(known, CATALOGUE)) }),
  })}\n`;
  return {
    script: { name: `${site}-${hashOf(text)}.js`, text },
    details: { name: detailsName, text: detailsText },
  };
}
