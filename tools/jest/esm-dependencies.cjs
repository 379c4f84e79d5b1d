// Jest on Node 20 cannot require ESM, and much of the dependency tree is ESM only. This transformer turns a
// dependency's ES modules into CommonJS, going by its package's own "type" so that no list has to be kept.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const known = new Map();
function isEsmPackage(directory) {
  if (known.has(directory)) return known.get(directory);
  const manifest = path.join(directory, 'package.json');
  let result;
  if (fs.existsSync(manifest)) {
    try {
      result = JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
    } catch {
      result = false;
    }
  } else result = path.dirname(directory) === directory ? false : isEsmPackage(path.dirname(directory));
  known.set(directory, result);
  return result;
}

const version = `esm-dependencies-2:${swc.version}`;
module.exports = {
  getCacheKey: (source, file) => crypto.createHash('sha1').update(version).update(file).update(source).digest('hex'),
  process(source, file) {
    const esm = !file.endsWith('.cjs') && (file.endsWith('.mjs') || isEsmPackage(path.dirname(file)));
    // A CommonJS package may still import() an ES module, which jest's runtime cannot do without a flag.
    if (!esm)
      return { code: source.replace(/(?<![\w.$])import\(([^()]+)\)/g, 'Promise.resolve().then(() => require($1))') };
    const { code } = swc.transformSync(source, {
      filename: file,
      swcrc: false,
      configFile: false,
      sourceMaps: 'inline',
      jsc: { target: 'es2023', parser: { syntax: 'ecmascript' } },
      module: { type: 'commonjs', importInterop: 'swc' },
    });
    return { code };
  },
};
