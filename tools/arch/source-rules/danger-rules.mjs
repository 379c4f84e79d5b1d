import ts from 'typescript';
import { isGenerated, isMigration, isProduct, isTest, isTesting } from './files.mjs';

export const noConsole = {
  name: 'no-console',
  comment: 'Write to the logger, which redacts; the console is for tools.',
  appliesTo: (file) => !file.startsWith('tools/'),
  checkNode(node, { report }) {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'console')
      report(node);
  },
};

export const noAny = {
  name: 'no-any',
  comment: 'Name the type, or take `unknown` and check it.',
  appliesTo: (file) => /[.]tsx?$/.test(file) && !isGenerated(file),
  checkNode(node, { report }) {
    if (node.kind === ts.SyntaxKind.AnyKeyword) report(node);
  },
};

export const noCodeFromText = {
  name: 'no-code-from-text',
  comment: 'No eval, no Function made of text, no raw HTML.',
  appliesTo: isProduct,
  checkNode(node, { report }) {
    const callee = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression : null;
    if (callee && ts.isIdentifier(callee) && ['eval', 'Function'].includes(callee.text)) report(node);
    if (
      ts.isIdentifier(node) &&
      ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'].includes(node.text)
    )
      report(node);
  },
};

const SQL_METHODS = new Set([
  'query',
  'where',
  'andWhere',
  'orWhere',
  'having',
  'andHaving',
  'addSelect',
  'orderBy',
  'addOrderBy',
]);

/** Text fixed when the file was written: a literal, or a constant in CAPITALS, which holds such text. */
function isFixed(expression) {
  if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return true;
  if (ts.isConditionalExpression(expression)) return isFixed(expression.whenTrue) && isFixed(expression.whenFalse);
  if (ts.isParenthesizedExpression(expression)) return isFixed(expression.expression);
  if (ts.isPropertyAccessExpression(expression)) return isFixed(expression.expression);
  return ts.isIdentifier(expression) && /^[A-Z][A-Z0-9_]*$/.test(expression.text);
}

export const sqlTakesParameters = {
  name: 'sql-takes-parameters',
  comment: 'A value goes into SQL as a parameter ($1); only constants in CAPITALS may be put in.',
  appliesTo: (file) => /^(apps|libs)\//.test(file) && !isTest(file) && !isTesting(file) && !isMigration(file),
  checkNode(node, { report }) {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    if (!SQL_METHODS.has(node.expression.name.text)) return;
    const text = node.arguments[0];
    if (!text) return;
    if (ts.isTemplateExpression(text) && !text.templateSpans.every(({ expression }) => isFixed(expression)))
      report(text);
    if (ts.isBinaryExpression(text) && text.operatorToken.kind === ts.SyntaxKind.PlusToken) report(text);
  },
};

const SUPPRESSION = /(eslint|oxlint)-disable|@ts-(ignore|nocheck)|prettier-ignore/;
const EXPECTED_ERROR = /@ts-expect-error/;

export const noSuppression = {
  name: 'no-suppression',
  comment: 'Mend it; what cannot be mended goes into tools/arch/exceptions.json with a reason.',
  appliesTo: (file) => !isGenerated(file) && !file.startsWith('tools/arch/'),
  checkFile({ file, text, report }) {
    // In a test an expected error is what is asserted.
    if (SUPPRESSION.test(text) || (EXPECTED_ERROR.test(text) && !isTest(file))) report(null);
    if (/\bTODO\b(?!\(#\d+\))|\bFIXME\b/.test(text)) report(null, 'An open end has an issue: TODO(#123).');
  },
};

export const noSkippedTest = {
  name: 'no-skipped-test',
  comment: 'A test that does not run proves nothing.',
  appliesTo: isTest,
  checkNode(node, { report }) {
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return;
    const { text } = node.expression;
    if (['it', 'test', 'describe'].includes(text) && ['skip', 'only', 'todo'].includes(node.name.text)) report(node);
  },
};
