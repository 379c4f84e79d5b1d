import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeApi } from '../../test/fake-api.js';
import { brokenRules, renderAt } from '../../test/render-app.js';
import { UnsubscribeApp } from './unsubscribe-app.js';

const path = '/v1/public/unsubscribe/secret';
const wishes = '/v1/public/preferences/secret';
const known = {
  businessName: 'Salong Furu',
  channels: [
    { channel: 'email', address: 'i…@example.test', granted: true },
    { channel: 'sms', address: '…567', granted: false },
  ],
};
const open = () => renderAt('/unsubscribe/secret?locale=en', <UnsubscribeApp token="secret" />);

it('unsubscribes by the button, never by being opened', async () => {
  const api = new FakeApi()
    .on('POST', path, () => ({ body: {} }))
    .on('GET', wishes, () => ({ body: known }))
    .install();
  open();
  const button = await screen.findByRole('button', { name: 'Unsubscribe' });
  expect(await brokenRules()).toEqual([]);
  expect(api.seen.filter(({ method }) => method !== 'GET')).toHaveLength(0);
  await userEvent.click(button);
  expect(await screen.findByRole('heading', { name: 'You are unsubscribed' })).toBeInTheDocument();
  expect(api.requests('POST', path)).toHaveLength(1);
});

it('shows by which way news come, and keeps what is chosen when it is saved', async () => {
  const api = new FakeApi()
    .on('GET', wishes, () => ({ body: known }))
    .on('POST', wishes, () => ({ body: known }))
    .install();
  open();
  const email = await screen.findByRole('checkbox', { name: 'By e-mail, to i…@example.test' });
  const sms = screen.getByRole('checkbox', { name: 'By text message, to …567' });
  expect([(email as HTMLInputElement).checked, (sms as HTMLInputElement).checked]).toEqual([true, false]);
  expect(await brokenRules()).toEqual([]);
  await userEvent.click(sms);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Saved' })).toBeInTheDocument();
  expect(api.requests('POST', wishes).map(({ body }) => body)).toEqual([{ sms: true }]);
});

it('says what else to do when the link is too old', async () => {
  new FakeApi().install();
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Unsubscribe' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Reply to the message instead');
});
