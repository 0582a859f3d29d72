/** What the linter finds, and what it looks at. */
import type { PageService } from '../catalogue/page-services.ts';
import type { Config, PartialService, Purpose } from '../config/config.ts';
import type { ProfileId } from '../config/profiles.ts';
import type { LintCode } from './codes.ts';
import type { Rendered } from './render-notice.ts';
import type { SitePage } from './site-page.ts';

/** Something that is wrong or that deserves a look. */
export interface Finding {
  readonly code: LintCode;
  /** Place: in the configuration, as `services[2].country`, or in a page, as its address and an element. */
  readonly path: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
}

/** A purpose of the configuration, with its place. */
export interface PlacedPurpose {
  readonly path: string;
  readonly purpose: Purpose;
}

/** A service of the configuration, with its place and what the catalogue knows of it. */
export interface PlacedService {
  readonly path: string;
  /** As the site wrote it. */
  readonly given: PartialService;
  /** With the catalogue's facts filled in; may still lack some. */
  readonly service: PartialService;
  readonly known: PageService | undefined;
}

/** The texts of one language: of the notice and of the preferences, the site's own in place of ours. */
export interface LanguageTexts {
  readonly notice: Readonly<Record<string, unknown>> | undefined;
  readonly preferences: Readonly<Record<string, unknown>> | undefined;
}

/** What a rule may look at. */
export interface Subject {
  /** As it was written, unchecked: for keys that there are not. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** What of it has its form. */
  readonly config: Config;
  readonly purposes: readonly PlacedPurpose[];
  readonly services: readonly PlacedService[];
  readonly profile: ProfileId;
  readonly catalogue: readonly PageService[];
  /** Languages of the site. */
  readonly languages: readonly string[];
  /** Texts by language, of every language of the site. */
  readonly texts: ReadonlyMap<string, LanguageTexts>;
  /** Our own texts in English: whatever a site puts in their place has their form. */
  readonly ours: LanguageTexts | undefined;
  readonly pages: readonly SitePage[];
  /** The notice as a browser shows it, for each way of showing it; empty without a browser. */
  readonly rendered: readonly Rendered[];
}

/** Looks for one code, or a few that go together. */
export type Rule = (subject: Subject) => readonly Finding[];
