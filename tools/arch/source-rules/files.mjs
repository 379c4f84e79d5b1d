/** Which part of the repository a path belongs to, for the source rules. */
export const isTest = (file) => /[.](spec|e2e-spec)[.]tsx?$|\/test\/|^e2e\//.test(file);
export const isProduct = (file) => /^(apps|libs)\//.test(file) && !isTest(file) && !isTesting(file);
export const isTesting = (file) => file.startsWith('libs/platform/src/testing/');
export const isGenerated = (file) => file === 'libs/api-client/src/schema.ts' || /\/routeTree[.]gen[.]ts$/.test(file);
export const isMigration = (file) => /\/persistence\/migrations\/|\/database\/migrations\//.test(file);
export const isPure = (file) =>
  /^libs\/(kernel|contracts)\/src\/|^libs\/domain\/[^/]+\/src\/|^libs\/modules\/[^/]+\/src\/domain\//.test(file) &&
  !isTest(file);
