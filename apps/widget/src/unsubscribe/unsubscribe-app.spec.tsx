import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeApi } from '../../test/fake-api.js';
import { brokenRules, renderAt } from '../../test/render-app.js';
import { UnsubscribeApp } from './unsubscribe-app.js';

const path = '/v1/public/unsubscribe/secret';
const open = () => renderAt('/unsubscribe/secret?locale=en', <UnsubscribeApp token="secret" />);

it('unsubscribes by the button, never by being opened', async () => {
  const api = new FakeApi().on('POST', path, () => ({ body: {} })).install();
  open();
  const button = await screen.findByRole('button', { name: 'Unsubscribe' });
  expect(await brokenRules()).toEqual([]);
  expect(api.seen).toHaveLength(0);
  await userEvent.click(button);
  expect(await screen.findByRole('heading', { name: 'You are unsubscribed' })).toBeInTheDocument();
  expect(api.requests('POST', path)).toHaveLength(1);
});

it('says what else to do when the link is too old', async () => {
  new FakeApi().install();
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Unsubscribe' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Reply to the message instead');
});
