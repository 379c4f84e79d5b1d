#!/usr/bin/env node
// node tools/openapi/bin/generate.mjs [--types] [--check]: builds the API and writes the document that it gives of itself and
// the types of its client. --types makes only the types, of the document as committed; --check writes nothing and
// exits 1 where something would change.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildServersOrFail } from '../../stack/src/build/build-servers.mjs';
import { clientTypes } from '../generate/client-types.mjs';
import { stableJson } from '../generate/stable-json.mjs';

const { values } = parseArgs({
  options: { types: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
});
const client = path.join(import.meta.dirname, '../../../libs/api-client');
const documentFile = path.join(client, 'openapi.json');
const typesFile = path.join(client, 'src/schema.ts');

async function builtDocument() {
  await buildServersOrFail();
  const { buildOpenApiDocument } = await import('../../../apps/api/dist/openapi.js');
  return stableJson(await buildOpenApiDocument());
}

const document = values.types ? readFileSync(documentFile, 'utf8') : await builtDocument();
const outputs = [
  [documentFile, document],
  [typesFile, await clientTypes(JSON.parse(document))],
];

for (const [file, text] of outputs) {
  const name = path.relative(process.cwd(), file);
  if (!values.check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is not current: run npm run openapi\n`);
    process.exitCode = 1;
  }
}
