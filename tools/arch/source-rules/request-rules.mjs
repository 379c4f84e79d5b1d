import ts from 'typescript';
import { isTest } from './files.mjs';

const nameOf = ({ expression }) =>
  ts.isCallExpression(expression) && ts.isIdentifier(expression.expression) ? expression.expression.text : '';

export const nestedHasShape = {
  name: 'nested-has-shape',
  comment: 'ValidateNested lets undefined and a list through: say IsObject, or IsArray with { each: true }, beside it.',
  appliesTo: (file) => /^(apps|libs)\/.*[.]ts$/.test(file) && !isTest(file),
  checkNode(node, { report }) {
    if (!ts.isPropertyDeclaration(node)) return;
    const decorators = ts.getDecorators(node) ?? [];
    const nested = decorators.find((decorator) => nameOf(decorator) === 'ValidateNested');
    if (!nested) return;
    const wanted = nested.expression.arguments.length > 0 ? 'IsArray' : 'IsObject';
    if (!decorators.some((decorator) => nameOf(decorator) === wanted))
      report(node, `Say ${wanted}() beside ValidateNested: it lets undefined and other shapes through.`);
  },
};
