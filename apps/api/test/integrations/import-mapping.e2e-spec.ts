import { signUpOwner, type Caller } from '../harness/caller.js';
import { importIn, upload } from '../harness/imports.js';
import { writeSalonBooks } from '../harness/salon-books.js';
import { Stamgast } from '../harness/stamgast.js';

interface FileBody {
  readonly id: string;
  readonly columns: string[];
  readonly guessedAs: string | null;
  readonly guessedMapping: Record<string, string> | null;
  readonly preset: string | null;
  readonly dayColumns: { readonly column: string; readonly formats: string[] }[];
  readonly guessedDateFormat: string | null;
}

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
});
afterAll(() => stamgast.stop());

const signUp = () => signUpOwner(stamgast, { timeZone: 'Europe/Oslo', currency: 'NOK', country: 'NO' });
const sent = async (owner: Caller, name: string, text: string) =>
  (await upload(owner, { name, text })) as unknown as FileBody;
const missed = (...rows: string[]) => ['Hvem;Frisør;Hva;Dag', ...rows, ''].join('\n');
const mapping = { client: 'Hvem', staff: 'Frisør', service: 'Hva', date: 'Dag' };
const settled = (owner: Caller, id: string) => importIn(owner, id, 'checked', 'failed');

describe('an uploaded file', () => {
  it('with headings that nobody knows is not guessed, but its days are found', async () => {
    const file = await sent(await signUp(), 'uteblitt.csv', missed('KARI;ANNA;KLIPP;03/04/2018'));
    expect(file).toMatchObject({ guessedAs: null, guessedMapping: null, preset: null, guessedDateFormat: null });
    expect(file.dayColumns).toEqual([{ column: 'Dag', formats: ['MM/DD/YYYY', 'DD/MM/YYYY'] }]);
  });

  it('is mapped as the same columns were mapped last, by this business alone', async () => {
    const owner = await signUp();
    const first = await sent(owner, 'uteblitt.csv', missed('KARI;ANNA;KLIPP;03/04/2018'));
    const files = [{ fileId: first.id, role: 'no_shows', mapping }];
    const { body } = await owner.post('/v1/imports', { files, options: { dateFormat: 'DD/MM/YYYY' } }).expect(201);
    await settled(owner, body.id as string);
    const next = await sent(owner, 'uteblitt-mai.csv', missed('OLA;BO;FARGE;05/06/2018'));
    expect(next).toMatchObject({
      guessedAs: 'no_shows',
      guessedMapping: mapping,
      preset: null,
      guessedDateFormat: 'DD/MM/YYYY',
    });
    const changed = { ...mapping, client: 'Frisør' };
    const second = { files: [{ fileId: next.id, role: 'no_shows', mapping: changed }] };
    const again = await owner.post('/v1/imports', second).expect(201);
    await settled(owner, again.body.id as string);
    const third = await sent(owner, 'uteblitt-juni.csv', missed('OLA;BO;FARGE;05/06/2018'));
    expect(third.guessedMapping).toEqual(changed);
    const other = await sent(owner, 'andre.csv', 'Hvem;Frisør;Hva;Når\nKARI;ANNA;KLIPP;03/04/2018\n');
    expect(other.guessedMapping).toBeNull();
    const stranger = await sent(await signUp(), 'uteblitt.csv', missed('KARI;ANNA;KLIPP;03/04/2018'));
    expect(stranger.guessedMapping).toBeNull();
  });

  it('of a known layout stays known as that, however its columns were mapped last', async () => {
    const owner = await signUp();
    const { text } = writeSalonBooks({ clients: 3 }).files.find((file) => file.role === 'bookings')!;
    const first = await sent(owner, 'bookings.csv', text.toString());
    expect(first).toMatchObject({ guessedAs: 'bookings', preset: 'salon-till', guessedDateFormat: 'MM/DD/YYYY' });
    const { minute: _, ...fewer } = first.guessedMapping!;
    const files = [{ fileId: first.id, role: 'bookings', mapping: fewer }];
    const { body } = await owner.post('/v1/imports', { preset: 'salon-till', files }).expect(201);
    await settled(owner, body.id as string);
    const second = await sent(owner, 'bookings.csv', text.toString());
    expect(second).toMatchObject({ guessedMapping: fewer, preset: 'salon-till', guessedDateFormat: 'MM/DD/YYYY' });
  });
});

describe('the findings of an import', () => {
  it('are listed apart by whether their rows are taken over', async () => {
    const owner = await signUp();
    const text = 'Kode;E-post\nKARI;kari@furu.example\nKARI;kari@furu.example\nOLA;ingen\n';
    const { id } = await sent(owner, 'kunder.csv', text);
    const files = [{ fileId: id, role: 'clients', mapping: { code: 'Kode', email: 'E-post' } }];
    const { body } = await owner.post('/v1/imports', { files }).expect(201);
    const checked = await settled(owner, body.id as string);
    expect([checked.errorCount, checked.warningCount]).toEqual([1, 1]);
    const codes = async (query: string) =>
      (await owner.get(`/v1/imports/${checked.id}/errors${query}`).expect(200)).body.data.map(
        ({ code, row, column }: { code: string; row: number; column: string }) => [code, row, column],
      );
    expect(await codes('?used=false')).toEqual([['code_repeated', 3, 'Kode']]);
    expect(await codes('?used=true')).toEqual([['email_invalid', 4, 'E-post']]);
    expect(await codes('')).toHaveLength(2);
    await owner.get(`/v1/imports/${checked.id}/errors?used=perhaps`).expect(400);
  });
});
