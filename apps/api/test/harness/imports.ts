import { eventually } from '@stamgast/platform/testing';
import type { Caller } from './caller.js';

/** A file of an export, as text, with what it holds. */
export interface ExportFile {
  readonly name: string;
  readonly role: string;
  readonly text: string | Buffer;
}

export interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly asOf: string;
  readonly finishedAt: string | null;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly ratePerSecond: number | null;
    readonly secondsLeft: number | null;
    readonly phase: string;
  };
  readonly summary: readonly {
    readonly kind: string;
    readonly found: number;
    readonly toCreate: number;
    readonly existing: number;
    readonly skipped: number;
    readonly created: number;
  }[];
}

/** Uploads a file as a form does; gives what the API says of it. */
export async function upload(owner: Caller, { name, text }: Pick<ExportFile, 'name' | 'text'>) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const response = await owner.post('/v1/files').attach('file', bytes, name);
  if (response.status !== 201) throw new Error(`Upload answered ${response.status}: ${JSON.stringify(response.body)}`);
  return response.body as { id: string; columns: string[]; rows: number; guessedAs: string | null };
}

/** Uploads an export and has it checked to the end. */
export async function checkImport(owner: Caller, files: readonly ExportFile[], more: object = {}): Promise<ImportBody> {
  const chosen: object[] = [];
  for (const file of files) chosen.push({ fileId: (await upload(owner, file)).id, role: file.role });
  const created = await owner.post('/v1/imports', { preset: 'salon-till', files: chosen, ...more });
  if (created.status !== 201) throw new Error(`Import answered ${created.status}: ${JSON.stringify(created.body)}`);
  return importIn(owner, created.body.id as string, 'checked', 'failed');
}

/** Starts a checked import and waits until it has ended. */
export async function runImport(owner: Caller, { id, version }: ImportBody): Promise<ImportBody> {
  await owner.post(`/v1/imports/${id}/start`, undefined, version).expect(200);
  return importIn(owner, id, 'done', 'failed');
}

/** The import once it is in one of the states. */
export async function importIn(owner: Caller, id: string, ...states: string[]): Promise<ImportBody> {
  let last: ImportBody | null = null;
  await eventually(async () => {
    last = (await owner.get(`/v1/imports/${id}`).expect(200)).body as ImportBody;
    return states.includes(last.state);
  }, 60);
  return last as unknown as ImportBody;
}

/** Everything that was found in an import's rows. */
export async function findingsOf(owner: Caller, id: string) {
  const all: { file: string; row: number; code: string; value: string | null; used: boolean; column: string | null }[] =
    [];
  let cursor = '';
  do {
    const page = (await owner.get(`/v1/imports/${id}/errors?limit=200${cursor && `&cursor=${cursor}`}`).expect(200))
      .body;
    all.push(...page.data);
    cursor = page.nextCursor ?? '';
  } while (cursor);
  return all;
}

/** The summary's numbers by kind. */
export function tallies(body: ImportBody): Record<string, ImportBody['summary'][number]> {
  return Object.fromEntries(body.summary.map((one) => [one.kind, one]));
}
