import '@testing-library/jest-dom';
import { FakeApi } from '../../../test/fake-api.js';
import { brokenRules, renderAdmin } from '../../../test/render-admin.js';
import { aSession, page } from '../../../test/samples.js';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Import, ImportFinding, ImportLayouts, UploadedFile } from '../../shared/api/types/imports.js';

const needed = (...names: string[]) => names.map((name) => ({ name, required: true }));
const layouts: ImportLayouts = {
  data: [
    {
      key: 'salon-till',
      name: 'Salon till',
      dateFormat: 'MM/DD/YYYY',
      files: [{ role: 'no_shows', mapping: { client: 'Code', staff: 'Staff', service: 'Service', date: 'Date' } }],
    },
  ],
  roles: [
    { role: 'clients', fields: [...needed('code'), { name: 'name', required: false }] },
    { role: 'no_shows', fields: needed('client', 'staff', 'service', 'date') },
  ],
};

const unknown: UploadedFile = {
  id: 'f1',
  name: 'missed.csv',
  size: 60,
  columns: ['Who', 'Staff', 'What', 'When'],
  delimiter: ';',
  encoding: 'utf-8',
  rows: 2,
  sample: [
    ['KARI', 'ANNA', 'CUT', '03/04/2018'],
    ['OLA', 'BO', 'CUT', '05/06/2018'],
  ],
  guessedAs: null,
  guessedMapping: null,
  preset: null,
  dayColumns: [{ column: 'When', formats: ['MM/DD/YYYY', 'DD/MM/YYYY'] }],
  guessedDateFormat: null,
};
const recognised: UploadedFile = {
  ...unknown,
  id: 'f2',
  name: 'no-shows.csv',
  columns: ['Date', 'Code', 'Service', 'Staff'],
  sample: [['04/13/2018', 'KARI', 'CUT', 'ANNA']],
  guessedAs: 'no_shows',
  guessedMapping: { client: 'Code', staff: 'Staff', service: 'Service', date: 'Date' },
  preset: 'salon-till',
  dayColumns: [{ column: 'Date', formats: ['MM/DD/YYYY'] }],
  guessedDateFormat: 'MM/DD/YYYY',
};

const tally = { found: 0, toCreate: 0, existing: 0, skipped: 0, created: 0 };
function anImport(change: Partial<Import> = {}): Import {
  return {
    id: 'i1',
    state: 'done',
    progress: { done: 40, total: 40, ratePerSecond: 900, secondsLeft: null, phase: 'over' },
    summary: [
      { ...tally, kind: 'services', found: 3, toCreate: 3, created: 3 },
      { ...tally, kind: 'products', found: 100 },
      { ...tally, kind: 'clients', found: 12, toCreate: 12, created: 12 },
    ],
    errorCount: 1,
    warningCount: 1,
    preset: null,
    createdAt: '2026-05-13T08:00:00Z',
    finishedAt: '2026-05-13T08:01:00Z',
    asOf: '2026-05-12',
    version: 4,
    ...change,
  };
}
const finding = (change: Partial<ImportFinding>): ImportFinding => ({
  clientId: null,
  otherClientId: null,
  file: 'missed.csv',
  row: 7,
  column: 'When',
  code: 'date_invalid',
  message: '',
  value: '31/02/2018',
  used: false,
  ...change,
});

const session = aSession();
const owner = { ...session, permissions: [...session.permissions, 'import:write', 'reports:read'] };

/** The screen with a server that reads the given files one after the other. */
function anImportScreen(read: readonly UploadedFile[], imports: readonly Import[] = []): FakeApi {
  const coming = [...read];
  return new FakeApi()
    .on('GET', '/v1/auth/session', () => ({ body: owner }))
    .on('GET', '/v1/import-presets', () => ({ body: layouts }))
    .on('GET', '/v1/imports', () => ({ body: page(...imports) }))
    .on('POST', '/v1/files', () => ({ status: 201, body: coming.shift() }))
    .on('POST', '/v1/imports', () => ({ status: 201, body: anImport({ state: 'checking' }) }))
    .install();
}

const aFile = (name: string, type = 'text/csv') => new File(['a;b\n1;2\n'], name, { type });
async function choose(...files: File[]) {
  await userEvent.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), files, {
    applyAccept: false,
  });
}
const checkButton = () => screen.getByRole('button', { name: 'Check the files' });

describe('the import', () => {
  it('has the columns of an unknown file mapped, and asks how its days are written', async () => {
    const api = anImportScreen([unknown]);
    await renderAdmin('/import');
    await choose(aFile('missed.csv'));
    await userEvent.selectOptions(await screen.findByLabelText('What missed.csv holds'), 'No-shows');
    const columns = within(screen.getByRole('group', { name: 'Which column is what in missed.csv' }));
    expect(columns.getByLabelText(/^Staff/)).toHaveValue('Staff');
    expect(columns.getByLabelText(/^Client/)).toBeRequired();
    expect(screen.getByText('Still needed in missed.csv: Client, Service, Date')).toBeVisible();
    expect(await brokenRules()).toEqual([]);
    await userEvent.selectOptions(columns.getByLabelText(/^Client/), 'Who');
    await userEvent.selectOptions(columns.getByLabelText(/^Service/), 'What');
    expect(checkButton()).toBeDisabled();
    await userEvent.selectOptions(columns.getByLabelText(/^Date/), 'When');
    expect(columns.getByText('For instance 03/04/2018')).toBeVisible();
    expect(checkButton()).toBeDisabled();
    const format = screen.getByLabelText(/^How 03\/04\/2018 is to be read/);
    const ways = within(format).getAllByRole('option');
    expect(ways.map(({ textContent }) => textContent)).toEqual([
      'Choose one',
      expect.stringMatching(/^Sunday,? 4 March 2018 \(month\/day\/year\)$/),
      expect.stringMatching(/^Tuesday,? 3 April 2018 \(day\/month\/year\)$/),
    ]);
    await userEvent.selectOptions(format, 'DD/MM/YYYY');
    await userEvent.click(checkButton());
    await waitFor(() => expect(api.requests('POST', '/v1/imports')).toHaveLength(1));
    expect(api.requests('POST', '/v1/imports')[0]?.body).toEqual({
      files: [
        { fileId: 'f1', role: 'no_shows', mapping: { client: 'Who', staff: 'Staff', service: 'What', date: 'When' } },
      ],
      asOf: '2026-05-13',
      options: { dateFormat: 'DD/MM/YYYY' },
    });
  });

  it('takes a known layout as it is, and can be adjusted', async () => {
    const api = anImportScreen([recognised]);
    await renderAdmin('/import');
    await choose(aFile('no-shows.csv'));
    expect(await screen.findByText(/4 of 4 columns used/)).toBeVisible();
    expect(screen.getByText('Recognised')).toBeVisible();
    expect(screen.queryByRole('group', { name: /Which column/ })).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/is to be read/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Adjust the columns of no-shows.csv' }));
    await userEvent.selectOptions(screen.getByLabelText(/^Service/), 'Code');
    await userEvent.click(checkButton());
    await waitFor(() => expect(api.requests('POST', '/v1/imports')).toHaveLength(1));
    expect(api.requests('POST', '/v1/imports')[0]?.body).toMatchObject({
      preset: 'salon-till',
      files: [{ mapping: { client: 'Code', staff: 'Staff', service: 'Code', date: 'Date' } }],
      options: { dateFormat: 'MM/DD/YYYY' },
    });
  });

  it('takes the same files again, and says of a workbook what to do without sending it', async () => {
    const api = anImportScreen([recognised, recognised]);
    await renderAdmin('/import');
    await choose(aFile('no-shows.csv'), aFile('book.xlsx', 'application/octet-stream'));
    expect(await screen.findByText(/This is a workbook/)).toBeVisible();
    await screen.findByText(/columns used/);
    expect(screen.getByLabelText<HTMLInputElement>('Choose files', { selector: 'input' }).value).toBe('');
    await userEvent.click(checkButton());
    await waitFor(() => expect(screen.queryByText('no-shows.csv')).not.toBeInTheDocument());
    await choose(aFile('no-shows.csv'));
    expect(await screen.findByText('no-shows.csv')).toBeVisible();
    await waitFor(() => expect(api.requests('POST', '/v1/files')).toHaveLength(2));
  });

  it('says what came of it, apart what is left out and what only needs a look, and where to go on', async () => {
    const api = anImportScreen([], [anImport()]).on('GET', '/v1/imports/*/errors', ({ query }) => ({
      body: page(
        query.get('used') === 'true'
          ? finding({ code: 'client_missing', used: true, row: 9, column: 'Who', value: '' })
          : finding({}),
      ),
    }));
    await renderAdmin('/import');
    expect(await screen.findByText('Taken over: 12 clients, 0 visits, 0 sales.')).toBeVisible();
    expect(screen.getByRole('rowheader', { name: /Products Only to recognise receipt lines/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'See whom to contact' })).toHaveAttribute('href', '/admin/#to-contact');
    await userEvent.click(screen.getByRole('button', { name: '1 problem: its row is left out' }));
    const left = await screen.findByRole('region', { name: 'Rows that are left out' });
    expect(within(left).getByRole('row', { name: /missed.csv 7 When 31\/02\/2018 This is no day/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '1 remark: its row is used' }));
    const used = await screen.findByRole('region', { name: 'Rows that are used, with a remark' });
    expect(within(used).getByRole('row', { name: /missed.csv 9 Who .*Nobody is named/ })).toBeVisible();
    expect(api.requests('GET', '/v1/imports/i1/errors').map(({ query }) => query.get('used'))).toEqual([
      'false',
      'true',
    ]);
    expect(await brokenRules()).toEqual([]);
  });

  it('shows how far it is, and can be stopped', async () => {
    const progress = { done: 1500, total: 4000, ratePerSecond: 700, secondsLeft: 4, phase: 'visits' };
    const api = anImportScreen([], [anImport({ state: 'running', progress })]).on(
      'POST',
      '/v1/imports/i1/cancel',
      () => ({ body: anImport({ state: 'cancelled' }) }),
    );
    await renderAdmin('/import');
    const bar = await screen.findByRole('progressbar', { name: 'Running' });
    expect(bar).toHaveAttribute('aria-valuetext', '1,500 of 4,000 rows, about 4 s left');
    expect(screen.getByText('1,500 of 4,000 rows · 700 a second · about 4 s left')).toBeVisible();
    expect(await brokenRules()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(api.requests('POST', '/v1/imports/i1/cancel')).toHaveLength(1));
    expect(api.requests('POST', '/v1/imports/i1/cancel')[0]?.headers.get('if-match')).toBe('"4"');
  });
});
