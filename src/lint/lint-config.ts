/** Holds a configuration against every rule. */
import { checkServices, checkValue } from '../config/check-config.ts';
import { completeServices } from '../config/expand-services.ts';
import { changesOf } from '../config/variants.ts';
import { problemMessage, type Problem } from '../config/problems.ts';
import { isShippedTag, pageMistakes, type PageElement, type PageMistake } from '../explain/page-mistakes.ts';
import { factsOf, isLintCode, type LintCode } from './codes.ts';
import type { Finding, Subject } from './finding.ts';
import { RULES } from './rules.ts';
import type { SitePage } from './site-page.ts';
import { subjectOf, type Surroundings } from './subject.ts';

/** One line of the result. */
export interface Line {
  /** A code of the linter, or of `config/problems.ts` for what does not have its form. */
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  /** Rules of the requirements; empty for what does not have its form. */
  readonly rule: string;
}

/** A finding that the site takes upon itself. */
export interface Overridden extends Line {
  readonly reason: string;
}

/** What was found. */
export interface LintResult {
  readonly lines: readonly Line[];
  readonly overridden: readonly Overridden[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks a configuration that was read from its file. Never throws. */
export function lintConfig(value: unknown, around: Surroundings): LintResult {
  const problems = checkValue(value);
  if (!isObject(value)) return { lines: problems.map(lineOfProblem), overridden: [] };
  const subject = subjectOf(value, problems, {
    ...around,
    rendered: around.rendered.filter(({ variant }) => variant === undefined),
  });
  const own = RULES.flatMap((rule) => rule(subject));
  const findings = [...own, ...variantFindings(value, subject, own, around)];
  const ids = around.catalogue.map(({ id }) => id);
  const asked = subject.purposes.map(({ purpose }) => purpose);
  const unknown = checkServices(
    {
      purposes: asked,
      services: completeServices(
        { purposes: asked, services: subject.services.map(({ given }) => given) },
        around.catalogue,
      ),
    },
    ids,
  )
    .filter(({ code }) => code === 'service-unknown')
    .map((problem) => atPlace(problem, subject.services));
  // A key that a rule speaks of is not called unknown as well.
  const spoken = new Set(findings.map(({ path }) => path));
  const others = problems.filter(({ code, path = '' }) => code !== 'config-unknown-key' || !spoken.has(path));
  return withOverrides(
    [
      ...[...others, ...unknown].map(lineOfProblem),
      ...around.pages.flatMap((page) => linesOfPage(page, subject.config.site)),
    ],
    findings.map(lineOf),
    subject.config.overrides ?? {},
  );
}

/** What is wrong in a variant and not in the configuration that it changes: each must keep every rule (LB-53). */
function variantFindings(
  value: Readonly<Record<string, unknown>>,
  { config }: Subject,
  known: readonly Finding[],
  around: Surroundings,
): Finding[] {
  const said = new Set(known.map(({ code, message }) => `${code} ${message}`));
  return (config.variants ?? []).flatMap((variant, index) => {
    const changed = { ...value, ...changesOf(config, variant) };
    const rendered = around.rendered.filter((one) => one.variant === variant.id);
    const subject = subjectOf(changed, checkValue(changed), { ...around, rendered });
    return RULES.flatMap((rule) => rule(subject))
      .filter(({ code, message }) => !said.has(`${code} ${message}`))
      .map(({ code, message }) => ({
        code,
        path: `variants[${String(index)}]`,
        message: `In the variant "${variant.id}": ${message}`,
      }));
  });
}

/** The index counts services that have their form; the place is that of the file. */
function atPlace(problem: Problem, services: readonly { readonly path: string }[]): Problem {
  const index = Number(/\d+/.exec(problem.path ?? '')?.[0]);
  const path = services[index]?.path ?? problem.path ?? '';
  return { ...problem, path, value: problem.value?.replace(/\(services\[\d+\]\)/, `(${path})`) };
}

function lineOf({ code, path, message }: Finding): Line {
  const { rule, fix } = factsOf(code);
  return { code, level: code.startsWith('LE') ? 'error' : 'warning', path, message, fix, rule };
}

function lineOfProblem(problem: Problem): Line {
  const message = problemMessage(problem);
  return {
    code: problem.code,
    level: 'error',
    path: problem.path ?? '',
    message: message.charAt(0).toUpperCase() + message.slice(1),
    fix: 'docs/config.md lists every key and its form.',
    rule: '',
  };
}

/** The tag of a site's own script, as `may-i build` and the collector name it, or one that stands in the page whole. */
function isOwnScript({ name, attributes }: PageElement, site: unknown): boolean {
  if (name !== 'script') return false;
  const [file = ''] = (attributes.get('src') ?? '').split(/[?#]/);
  const stem = file.replace(/^.*\//, '').replace(/(-[\da-f]{8})?\.js$/, '');
  return file === '' ? attributes.has('data-base') : typeof site === 'string' && stem === site;
}

/** How the page puts our tag, its configuration and its marks: what a developer's console says of it. */
function linesOfPage({ elements, url }: SitePage, site: unknown): Line[] {
  const isTag = (element: PageElement) =>
    isShippedTag(element.attributes.get('src') ?? '') || isOwnScript(element, site);
  const missing: PageMistake[] = elements.some(isTag) ? [] : [{ code: 'tag-missing', value: url.href }];
  return [...missing, ...pageMistakes(elements, isTag)].map((mistake) => ({
    ...lineOfProblem({ ...mistake, path: url.href }),
    fix: `docs/errors.md, ${mistake.code}.`,
  }));
}

function withOverrides(
  problems: readonly Line[],
  findings: readonly Line[],
  overrides: Readonly<Record<string, unknown>>,
): LintResult {
  const mayOverride = (code: string) => isLintCode(code) && factsOf(code).isOverridable !== false;
  const reasonFor = ({ code }: Line) => {
    const reason = Object.hasOwn(overrides, code) ? overrides[code] : undefined;
    return mayOverride(code) && typeof reason === 'string' ? reason : undefined;
  };
  const refused = Object.keys(overrides)
    .filter((code) => !mayOverride(code))
    .map((code): Line => ({
      code: 'override-refused',
      level: 'error',
      path: `overrides.${code}`,
      message: isLintCode(code) ? `${code} cannot be overridden.` : `There is no code "${code}".`,
      fix: 'Take the override out, and mend what it was for.',
      rule: 'section 3',
    }));
  return {
    lines: [...problems, ...refused, ...findings.filter((line) => reasonFor(line) === undefined)],
    overridden: findings.flatMap((line) => {
      const reason = reasonFor(line);
      return reason === undefined ? [] : [{ ...line, reason }];
    }),
  };
}

/** Codes that could not be told, with what was missing. */
export function untold(around: Pick<Surroundings, 'pages' | 'rendered'>): LintCode[] {
  const codes: LintCode[] = [];
  if (!around.pages.length) codes.push('LE-04', 'LE-18', 'LW-05', 'LW-07');
  if (!around.rendered.length) codes.push('LE-08', 'LE-22');
  return codes;
}
