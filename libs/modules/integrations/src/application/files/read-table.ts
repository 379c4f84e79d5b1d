import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { DomainError } from '@stamgast/kernel';
import { cardColumns, isCards, readCards } from '../../domain/files/read-cards.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';

const slice = 128 * 1024;
const headLength = 64 * 1024;

/** How a file's bytes are to be read. */
export interface TableForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Blank for a file of cards. */
  readonly delimiter: string;
}

/** A row of a file, and the line on which it begins there; the first row is the header. */
export interface TableRow {
  readonly number: number;
  readonly cells: string[];
}

/** Finds out how a file is written; refuses what is no text. */
export function detectForm(bytes: Buffer): TableForm {
  if (bytes.length === 0) throw new DomainError(integrationsProblems.file_empty);
  const encoding = encodingOf(bytes);
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, headLength));
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls > 0) throw new DomainError(integrationsProblems.file_not_text);
  if (isCards(head)) return { encoding, delimiter: '' };
  const { delimiter } = Papa.parse<string[]>(head, { preview: 20, skipEmptyLines: true }).meta;
  return { encoding, delimiter };
}

function encodingOf(bytes: Buffer): TableForm['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The rows of a file, header included, read piece by piece. */
export async function* readTable(bytes: Buffer, form: TableForm): AsyncGenerator<TableRow> {
  if (form.delimiter === '') {
    yield { number: 0, cells: [...cardColumns] };
    const text = new TextDecoder(form.encoding).decode(bytes).replaceAll('\u0000', '');
    for (const { line, cells } of readCards(text)) yield { number: line, cells };
    return;
  }
  let number = 0;
  for await (const cells of readRows(bytes, form)) {
    number += 1;
    yield { number, cells };
  }
}

async function* readRows(bytes: Buffer, form: TableForm): AsyncGenerator<string[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: form.delimiter });
  const text = Readable.from(decode(bytes, form.encoding));
  text.on('error', (error) => parser.destroy(error));
  for await (const row of text.pipe(parser)) yield row as string[];
}

function* decode(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += slice) {
    // PostgreSQL cannot store NUL, and nobody means it.
    const text = decoder.decode(bytes.subarray(at, at + slice), { stream: true }).replaceAll('\u0000', '');
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
