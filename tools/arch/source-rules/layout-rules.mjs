import ts from 'typescript';
import { isGenerated, isTest } from './files.mjs';

const LAYERS = ['domain', 'application', 'persistence', 'http', 'jobs'];
const BINS = /^(utils?|common|helpers?|managers?|misc|shared-utils)([.-]|$)/;

export const moduleLayers = {
  name: 'module-layers',
  comment: `A module's source lies in ${LAYERS.join(', ')}; beside them stand only index.ts and the module's own class, facade and types.`,
  appliesTo: (file) => /^libs\/modules\/[^/]+\//.test(file),
  checkFile({ file, report }) {
    const [, rest] = /^libs\/modules\/[^/]+\/(.*)$/.exec(file);
    if (rest.startsWith('test/') || /^src\/[^/]+[.]ts$/.test(rest)) return;
    if (!new RegExp(`^src/(${LAYERS.join('|')})/`).test(rest)) report(null);
  },
};

export const fileNames = {
  name: 'file-names',
  comment: 'Files and folders are kebab-case and named after the one thing in them.',
  appliesTo: (file) => /^(apps|libs|e2e|tools)\//.test(file) && !isGenerated(file),
  checkFile({ file, report }) {
    for (const part of file.split('/')) {
      if (BINS.test(part)) report(null, `"${part}" names no thing`);
      if (!/^[a-z0-9_$]+([.-][a-z0-9_$]+)*$/.test(part)) report(null, `"${part}" is not kebab-case`);
    }
  },
};

const isDoor = (file) => /\/src\/((database|http|queue|testing|persistence|jobs|messages)\/)?index[.]ts$/.test(file);

export const noBarrel = {
  name: 'no-barrel',
  comment: 'Only the doors of a package give on what other files hold.',
  appliesTo: (file) => /^(apps|libs)\//.test(file) && /[.]tsx?$/.test(file) && !isDoor(file) && !isTest(file),
  checkNode(node, { report }) {
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) report(node);
  },
};

export const namedExports = {
  name: 'named-exports',
  comment: 'Exports have names, so that every file calls a thing the same.',
  appliesTo: (file) => /^(apps|libs|e2e)\//.test(file) && !/[.]config[.](ts|mjs)$/.test(file),
  checkNode(node, { report }) {
    if (
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent))
    )
      report(node);
    else if (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isClassDeclaration(node.parent)) report(node);
  },
};
