/** The result of the linter in three forms: text for people, JSON, and SARIF 2.1.0 for what shows findings in code. */
import { VERSION } from '../version.ts';
import { CODES, factsOf, isLintCode } from './codes.ts';
import type { Line, LintResult } from './lint-config.ts';
import { linesOf } from './place-in-text.ts';

/** What is printed beside the findings. */
export interface Printed extends LintResult {
  /** The file. */
  readonly file: string;
  /** Its text, where it is JSON. */
  readonly text: string | undefined;
  /** Sentences on what could not be looked at. */
  readonly notes: readonly string[];
}

/** A form. */
export type Format = (printed: Printed) => string;

const count = (lines: readonly Line[], level: Line['level']) =>
  lines.filter((line) => line.level === level).length;

const counted = (number: number, word: string) => `${String(number)} ${word}${number === 1 ? '' : 's'}`;

const textFormat: Format = ({ file, lines, overridden, notes }) => {
  const found = lines.map(
    ({ level, code, path, message, fix, rule }) =>
      `${level === 'error' ? 'error  ' : 'warning'} ${code}  ${path || 'the whole'}\n        ${message}\n        Fix: ${fix}${rule === '' ? '' : ` (${rule})`}`,
  );
  const taken = overridden.map(
    ({ code, path, message, reason }) =>
      `taken   ${code}  ${path}\n        ${message}\n        The site takes it upon itself: ${reason}`,
  );
  const verdict = `${file}: ${counted(count(lines, 'error'), 'error')}, ${counted(count(lines, 'warning'), 'warning')}${overridden.length ? `, ${String(overridden.length)} overridden` : ''}.`;
  return `${[...found, ...taken, ...notes.map((note) => `note    ${note}`), verdict].join('\n')}\n`;
};

const jsonFormat: Format = ({ file, lines, overridden, notes }) =>
  `${JSON.stringify({ file, errors: count(lines, 'error'), warnings: count(lines, 'warning'), findings: lines, overridden, notes }, null, 2)}\n`;

/** Where a finding is: the line of the file, or the page. */
function locationOf(file: string, lineOf: ((path: string) => number) | undefined, path: string) {
  const isPage = /^(https?|file):/.test(path);
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: isPage ? path : file },
        ...(isPage || !lineOf ? {} : { region: { startLine: lineOf(path) } }),
      },
      logicalLocations: [{ fullyQualifiedName: path }],
    },
  ];
}

const sarifFormat: Format = (printed) => {
  const ids = [...new Set([...printed.lines, ...printed.overridden].map(({ code }) => code))];
  const rules = [...new Set([...Object.keys(CODES), ...ids])].map((id) => {
    const facts = isLintCode(id) ? factsOf(id) : undefined;
    return {
      id,
      ...(facts && {
        shortDescription: { text: `Said when ${facts.when}.` },
        help: { text: `${facts.fix} (${facts.rule})` },
        defaultConfiguration: { level: id.startsWith('LE') ? 'error' : 'warning' },
      }),
    };
  });
  const lineOf = printed.text === undefined ? undefined : linesOf(printed.text);
  const result = ({ code, level, path, message, fix }: Line, reason?: string) => ({
    ruleId: code,
    level,
    message: { text: `${message} Fix: ${fix}` },
    locations: locationOf(printed.file, lineOf, path),
    ...(reason !== undefined && { suppressions: [{ kind: 'external', justification: reason }] }),
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'may-i lint', version: VERSION, rules } },
        results: [
          ...printed.lines.map((line) => result(line)),
          ...printed.overridden.map((line) => result(line, line.reason)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** By name. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
};
