import ts from 'typescript';
import { isGenerated, isMigration, isTest } from './files.mjs';

const MOST_LINES = 350;
const MOST_PARAMETERS = 6;
const functionLimit = (file) => (/[.]tsx$/.test(file) ? 150 : 60);

export const fileLength = {
  name: 'file-length',
  comment: `A file has at most ${MOST_LINES} lines: split it by what it is about.`,
  appliesTo: (file) => !isGenerated(file),
  checkFile({ text, report }) {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > MOST_LINES) report(null, `${lines} lines, at most ${MOST_LINES}: split it by what it is about`);
  },
};

export const functionLength = {
  name: 'function-length',
  comment: 'A function has at most 60 lines, a component 150.',
  appliesTo: (file) => !isGenerated(file) && !isTest(file) && !isMigration(file),
  checkNode(node, { file, source, report }) {
    if (!ts.isFunctionLike(node) || !node.body) return;
    const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
    const lines = lineOf(node.getEnd()) - lineOf(node.getStart(source)) + 1;
    if (lines > functionLimit(file)) report(node, `${lines} lines, at most ${functionLimit(file)}: name its parts`);
  },
};

export const constructorParameters = {
  name: 'constructor-parameters',
  comment: `A class takes at most ${MOST_PARAMETERS} parts: it does too much.`,
  appliesTo: (file) => !isTest(file),
  checkNode(node, { report }) {
    if (ts.isConstructorDeclaration(node) && node.parameters.length > MOST_PARAMETERS) report(node);
  },
};
