/** Reads who imports whom out of the sources, for the rules of the house. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** One import, `export … from` or `import()` in a source file. */
export interface SourceImport {
  /** Importing file, from the repository's folder, with forward slashes: `src/ui/x.ts`. */
  readonly from: string;
  /** As written: `../store/y.ts`, `lit/html.js`, `node:fs`. */
  readonly specifier: string;
  /** The imported file from the repository's folder; `undefined` for a package or a module of Node. */
  readonly to: string | undefined;
  /** True when nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
  /** True for `export … from`. */
  readonly isExport: boolean;
}

/** Files below the repository's folder, in order, with forward slashes. */
export function sourceFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** Parses a file as the compiler does. */
export function parseSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Everything that a file imports, statically, on demand or for its types. */
export function importsOf(file: string): SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean, isExport = false): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const to = specifier.text.startsWith('.') ? posix.join(dirname(file), specifier.text) : undefined;
    found.push({ from: file, specifier: specifier.text, to, isTypeOnly, isExport });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, true);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parseSource(file));
  return found;
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
