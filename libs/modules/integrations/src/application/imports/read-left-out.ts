import { Injectable } from '@nestjs/common';
import Papa from 'papaparse';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { findingMessages } from '../../domain/import/rows.js';
import { ImportStores } from './import-stores.js';

/** A file with the rows that an import has left out, to be put right and imported again. */
export interface LeftOutRows {
  readonly name: string;
  readonly text: string;
}

/** Gives the rows of a file that were left out as they stand there, with what is the matter in a column of its own. */
@Injectable()
export class ReadLeftOut {
  constructor(private readonly stores: ImportStores) {}

  /** 404 for an import or a file of it that does not exist. */
  async execute(tx: Tx, id: string, position: number): Promise<LeftOutRows> {
    const file = (await this.stores.imports.files(tx, id)).find((one) => one.position === position);
    if (!file) throw new DomainError(platformProblems.not_found);
    const codes = await this.stores.findings.leftOut(tx, id, position);
    const lines = [Papa.unparse([[...file.columns, 'Problem']])];
    for (let part = 0; codes.size > 0; part += 1) {
      const rows = await this.stores.files.part(tx, file.fileId, part);
      if (!rows) break;
      const left = rows.flatMap(({ number, cells }) => {
        const code = codes.get(number);
        return code ? [[...cells, findingMessages[code]]] : [];
      });
      if (left.length > 0) lines.push(Papa.unparse(left));
    }
    return { name: file.name, text: lines.join('\r\n') + '\r\n' };
  }
}
