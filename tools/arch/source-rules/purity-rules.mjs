import ts from 'typescript';
import { isPure, isTest } from './files.mjs';

const IMPURE_GLOBALS = new Set([
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'globalThis',
]);

const isMember = (node, object, property) =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === property &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object;
const isDateClass = (node) => ts.isIdentifier(node) && node.text === 'Date';

function readsClock(node) {
  if (ts.isNewExpression(node)) return isDateClass(node.expression) && (node.arguments ?? []).length === 0;
  if (ts.isCallExpression(node)) return isDateClass(node.expression);
  return isMember(node, 'Date', 'now') || isMember(node, 'Temporal', 'Now');
}

const isReference = (node) => !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
const isName = (node) =>
  (ts.isPropertyAssignment(node.parent) ||
    ts.isPropertySignature(node.parent) ||
    ts.isPropertyDeclaration(node.parent) ||
    ts.isParameter(node.parent) ||
    ts.isVariableDeclaration(node.parent) ||
    ts.isMethodDeclaration(node.parent) ||
    ts.isBindingElement(node.parent) ||
    ts.isMethodSignature(node.parent)) &&
  node.parent.name === node;

export const pureDomain = {
  name: 'pure-domain',
  comment: 'Data and `now` in, data out.',
  appliesTo: isPure,
  checkNode(node, { report }) {
    if (readsClock(node)) report(node, 'Domain code takes `now` as an argument.');
    else if (isMember(node, 'Math', 'random')) report(node, 'Domain code takes randomness as an argument.');
    else if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword)
      report(node, 'Domain code is synchronous.');
    else if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && isReference(node) && !isName(node))
      report(node, `Domain code does not know ${node.text}.`);
  },
};

export const injectedClock = {
  name: 'injected-clock',
  comment: "Business code takes the transaction's `now`, so that the test clock moves it.",
  appliesTo: (file) => /^libs\/modules\/[^/]+\/src\/(application|persistence)\//.test(file) && !isTest(file),
  checkNode(node, { report }) {
    if (readsClock(node)) report(node);
  },
};
