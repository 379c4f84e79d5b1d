#!/usr/bin/env node
// node tools/arch/bin/rules.mjs: writes docs/domain/rules.md, the list of rules with the tests that name them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulePage } from '../rule-table.mjs';

const root = path.join(import.meta.dirname, '../../..');
writeFileSync(path.join(root, 'docs/domain/rules.md'), await rulePage(root));
