/** What is written down about the code: doc comments, and a section for every message code. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { parseSource, ROOT, sourceFiles } from '../support/source-imports.ts';

const CODE = /^[a-z]+(-[a-z0-9]+)+$/;
/** The end of a message to a person: `… what happens instead. [config-unknown-key]`. */
const CODE_IN_MESSAGE = /[.?!)] \[([a-z]+(?:-[a-z0-9]+)+)\]/g;
const SECTION = /^#{2,4} `?([a-z]+(?:-[a-z0-9]+)+)`?\s*$/gm;

const sources = sourceFiles('src/**/*.ts');
const codePositions = new Map(sources.flatMap(positionsOfCode));

describe('documentation', () => {
  it('says of every export what it is for', () => {
    assert.deepEqual(sources.flatMap(undocumented), []);
  });

  it('has a section in docs/errors.md for every message code, and for no other', () => {
    const path = join(ROOT, 'docs/errors.md');
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const sections = [...text.matchAll(SECTION)].map(([, code = '']) => code);
    const codes = new Set(sources.flatMap(codesIn));
    assert.deepEqual(sections.toSorted(), [...codes].toSorted());
  });
});

/** Exports without a doc comment, as `src/ui/x.ts:12 Name`. A type and a value of one name share theirs. */
function undocumented(file: string): string[] {
  const source = parseSource(file);
  const exported = source.statements.filter(isExported);
  const documented = new Set(exported.filter((node) => hasDocComment(node)).flatMap(namesOf));
  return exported
    .filter((node) => !namesOf(node).every((name) => documented.has(name)))
    .map((node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      return `${file}:${line + 1} ${namesOf(node).join(', ')}`;
    });
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function hasDocComment(node: ts.Statement): boolean {
  return ts
    .getJSDocCommentsAndTags(node)
    .some((comment) => ts.isJSDoc(comment) && comment.comment !== undefined);
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  return [(isNamed && node.name?.text) || 'export'];
}

/**
 * Codes that a file can show or send: at the end of a message, given for a property or a parameter that is called
 * `code`, or in the table of problems.
 */
function codesIn(file: string): string[] {
  const isTable = file === 'src/config/problems.ts';
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node)) {
      found.push(...[...node.text.matchAll(CODE_IN_MESSAGE)].map(([, code = '']) => code));
      if (CODE.test(node.text) && (isTable || isGivenAsCode(node))) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(file));
  return found;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function isGivenAsCode(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'code' && parent.initializer === node;
  if (!ts.isCallExpression(parent)) return false;
  const position = codePositions.get(parent.expression.getText());
  return position !== undefined && parent.arguments[position] === node;
}

/** By the name of a function: the position of its parameter `code`. */
function positionsOfCode(file: string): [string, number][] {
  return parseSource(file)
    .statements.filter((node) => ts.isFunctionDeclaration(node))
    .map((node): [string, number] => [
      node.name?.text ?? '',
      node.parameters.findIndex(({ name }) => name.getText() === 'code'),
    ])
    .filter(([, position]) => position >= 0);
}
