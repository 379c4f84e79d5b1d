import { noAny, noCodeFromText, noConsole, noSkippedTest, noSuppression, sqlTakesParameters } from './danger-rules.mjs';
import { fileNames, moduleLayers, namedExports, noBarrel } from './layout-rules.mjs';
import { classesInOrder } from './order-rules.mjs';
import { injectedClock, pureDomain } from './purity-rules.mjs';
import { nestedHasShape } from './request-rules.mjs';
import { constructorParameters, fileLength, functionLength } from './size-rules.mjs';

/** Each: `{ name, comment, appliesTo(file), checkFile?({ file, text, source, report }), checkNode?(node, context) }`. */
export const sourceRules = [
  fileLength,
  functionLength,
  constructorParameters,
  pureDomain,
  injectedClock,
  noConsole,
  noAny,
  noCodeFromText,
  sqlTakesParameters,
  noSuppression,
  noSkippedTest,
  moduleLayers,
  fileNames,
  noBarrel,
  namedExports,
  classesInOrder,
  nestedHasShape,
];
