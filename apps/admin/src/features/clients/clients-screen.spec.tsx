import '@testing-library/jest-dom';
import { FakeApi } from '../../../test/fake-api.js';
import { brokenRules, renderAdmin } from '../../../test/render-admin.js';
import { aClient, aSession, page } from '../../../test/samples.js';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

const everyone = [
  aClient(),
  aClient({ id: 'c2', name: 'Ola Lie', stage: 'slipping', tags: [], phone: null, spent: null }),
];

function aList(): FakeApi {
  return new FakeApi()
    .on('GET', '/v1/auth/session', () => ({ body: aSession() }))
    .on('GET', '/v1/tags', () => ({ body: { data: [{ name: 'VIP', count: 1 }] } }))
    .on('GET', '/v1/clients/relations', () => ({ body: { data: [{ relation: 'commitment', clients: 2, missed: 1 }] } }))
    .on('GET', '/v1/clients', ({ query }) => {
      const search = query.get('search')?.toLowerCase() ?? '';
      const stage = query.get('stage');
      const found = everyone.filter(
        (client) => client.name.toLowerCase().includes(search) && (!stage || client.stage === stage),
      );
      const second = query.get('cursor') === 'more';
      if (second) return { body: page(aClient({ id: 'c3', name: 'Åse Strand' })) };
      return { body: { data: found, nextCursor: search || stage ? null : 'more' } };
    })
    .install();
}

describe('the list of clients', () => {
  it('shows everyone with stage and last visit, and the next page on demand', async () => {
    aList();
    await renderAdmin('/clients');
    expect(await screen.findByRole('link', { name: 'Ingrid Moe' })).toBeVisible();
    expect(screen.getByRole('row', { name: /Ola Lie.*Slipping away/ })).toBeVisible();
    expect(await brokenRules()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: 'Åse Strand' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ingrid Moe' })).toBeVisible();
  });

  it('searches while one types, once for several letters, and keeps the search in the address', async () => {
    const api = aList();
    const router = await renderAdmin('/clients');
    await screen.findByRole('link', { name: 'Ingrid Moe' });
    await userEvent.keyboard('/');
    await userEvent.type(screen.getByRole('searchbox'), 'ola');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Ingrid Moe' })).not.toBeInTheDocument());
    expect(router.state.location.search).toEqual({ search: 'ola' });
    const asked = api.requests('GET', '/v1/clients').map(({ query }) => query.get('search'));
    expect(asked.filter(Boolean)).toEqual(['ola']);
  });

  it('says that these are only spelled nearly so', async () => {
    aList().on('GET', '/v1/clients', () => ({ body: { ...page(aClient({ name: 'Ola Lie' })), near: true } }));
    await renderAdmin('/clients?search=Ola Lei');
    expect(await screen.findByText('Nobody is spelled like that. These come close:')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ola Lie' })).toBeVisible();
  });

  it('says so when nobody matches, and clears the filters', async () => {
    aList();
    await renderAdmin('/clients?stage=lost');
    expect(await screen.findByText('Nobody matches this.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByRole('link', { name: 'Ola Lie' })).toBeVisible();
  });

  it('walks the names with the arrows and opens with Enter', async () => {
    aList().on('GET', '/v1/clients/c2', () => ({ body: everyone[1] }));
    const router = await renderAdmin('/clients');
    (await screen.findByRole('link', { name: 'Ingrid Moe' })).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Ola Lie' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/c2'));
  });

  it('sends a visitor without a session to the sign-in and remembers where to', async () => {
    new FakeApi()
      .on('GET', '/v1/auth/session', () => ({ status: 401, body: { status: 401, code: 'not_signed_in', title: '' } }))
      .install();
    const router = await renderAdmin('/clients?stage=late');
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(router.state.location.search).toEqual({ next: expect.stringContaining('/clients?stage=late') });
    expect(await brokenRules()).toEqual([]);
  });
});
