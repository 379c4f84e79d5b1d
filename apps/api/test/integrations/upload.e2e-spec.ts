import request from 'supertest';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

describe('uploads', () => {
  let stamgast: Stamgast;
  let owner: Caller;

  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const upload = () => owner.post('/v1/files');
  const csv = Buffer.from('Name\nIngrid\n');

  it('keeps a file with its name alone', async () => {
    const { body } = await upload().attach('file', csv, 'C:\\Users\\me\\clients.csv').expect(201);
    expect(body).toMatchObject({ name: 'clients.csv', rows: 1, columns: ['Name'] });
  });

  it('lets other fields of the form pass', async () => {
    await upload().field('note', 'from the till').attach('file', csv, 'a.csv').expect(201);
  });

  it.each<[string, () => request.Test, number, string]>([
    ['no file', () => upload().field('file', 'text only'), 400, 'validation_failed'],
    ['a file in another field', () => upload().attach('other', csv, 'a.csv'), 400, 'validation_failed'],
    ['two files', () => upload().attach('file', csv, 'a.csv').attach('file', csv, 'b.csv'), 413, 'malformed_request'],
    ['33 MB', () => upload().attach('file', Buffer.alloc(33 * 1024 * 1024, 'a'), 'a.csv'), 413, 'malformed_request'],
    ['no boundary', () => upload().type('multipart/form-data').send('x'), 400, 'malformed_request'],
    [
      'a form cut off',
      () =>
        upload()
          .type('multipart/form-data; boundary=b')
          .send('--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nName'),
      400,
      'malformed_request',
    ],
    ['text', () => upload().type('text/plain').send('Name'), 415, 'malformed_request'],
    ['a form elsewhere', () => owner.post('/v1/clients').attach('file', csv, 'a.csv'), 415, 'malformed_request'],
  ])('refuses %s', async (_name, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    await upload().attach('file', csv, 'after.csv').expect(201);
  });
});
