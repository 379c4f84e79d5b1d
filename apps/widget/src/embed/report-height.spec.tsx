import { reportHeight } from './report-height.js';

const host = 'https://salon.test';

function inFrame(search: string) {
  const parent = { postMessage: jest.fn() };
  Object.defineProperty(window, 'parent', { configurable: true, value: parent });
  history.replaceState(null, '', `/book/furu${search}`);
  const root = document.createElement('div');
  root.getBoundingClientRect = () => ({ height: 512.2 }) as DOMRect;
  reportHeight(root);
  const ask = (data: unknown, source: unknown, origin: string) =>
    dispatchEvent(new MessageEvent('message', { data, source: source as Window, origin }));
  return { parent, ask };
}

const measure = { type: 'stamgast:measure' };

afterEach(() => Object.defineProperty(window, 'parent', { configurable: true, value: window }));

it('tells its height to the page around it, and to no other origin', () => {
  const { parent, ask } = inFrame(`?embed=1&host=${encodeURIComponent(host)}`);
  ask(measure, parent, host);
  expect(parent.postMessage.mock.calls).toEqual([[{ type: 'stamgast:height', height: 513 }, host]]);
});

it.each([
  ['from another origin', measure, host.replace('salon', 'evil'), true],
  ['from another window', measure, host, false],
  ['of another kind', { type: 'other' }, host, true],
  ['that is nothing', null, host, true],
])('does not answer a message %s', (_, data, origin, fromParent) => {
  const { parent, ask } = inFrame(`?embed=1&host=${encodeURIComponent(host)}`);
  ask(data, fromParent ? parent : window, origin);
  expect(parent.postMessage).not.toHaveBeenCalled();
});

it.each(['', '?embed=1', '?embed=1&host=*', '?embed=1&host=null', '?embed=1&host=https://a.test/path'])(
  'says nothing at %p',
  (search) => {
    const { parent, ask } = inFrame(search);
    ask(measure, parent, host);
    expect(parent.postMessage).not.toHaveBeenCalled();
  },
);
