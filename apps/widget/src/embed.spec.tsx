import '@testing-library/jest-dom';

const origin = 'https://book.stamgast.test';

/** Runs the loader as the browser does: by a script element that knows where it came from. */
function load(src: string | null): void {
  const script = document.createElement('script');
  if (src) script.src = src;
  Object.defineProperty(document, 'currentScript', { configurable: true, value: src ? script : null });
  jest.isolateModules(() => void jest.requireActual('./embed.js'));
}

function embed(attributes = 'business="furu"'): HTMLIFrameElement {
  document.body.innerHTML = `<stamgast-booking ${attributes}><a href="/book/furu">Book</a></stamgast-booking>`;
  return document.querySelector('iframe')!;
}

function say(data: unknown, from: { source: unknown; origin: string }): void {
  dispatchEvent(new MessageEvent('message', { data, origin: from.origin, source: from.source as Window }));
}

it('fails closed without knowing where it came from', () => {
  load(null);
  embed();
  expect(document.querySelector('iframe')).toBeNull();
  expect(document.querySelector('a')).toHaveAttribute('href', '/book/furu');
});

it('leaves no globals', () => {
  document.body.innerHTML = '';
  const before = new Set(Object.getOwnPropertyNames(window));
  load(`${origin}/embed.js`);
  expect(Object.getOwnPropertyNames(window).filter((name) => !before.has(name))).toEqual([]);
});

it('frames the booking page and passes on what was asked for', () => {
  const url = new URL(embed('business="sal on" locale="nb" service="s1"').src);
  expect(url.origin + url.pathname).toBe(`${origin}/book/sal%20on`);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    embed: '1',
    host: location.origin,
    locale: 'nb',
    service: 's1',
  });
});

it('shows nothing of its own without a business', () => {
  expect(embed('')).toBeNull();
  expect(document.querySelector('a')).toBeInTheDocument();
});

it('grows with the page that it framed', () => {
  const frame = embed();
  say({ type: 'stamgast:height', height: 812.4 }, { source: frame.contentWindow, origin });
  expect(frame.style.height).toBe('812.4px');
});

it.each([
  ['another origin', { type: 'stamgast:height', height: 900 }, 'https://evil.test', true],
  ['another window', { type: 'stamgast:height', height: 900 }, origin, false],
  ['words for a number', { type: 'stamgast:height', height: '900px; position: fixed' }, origin, true],
  ['no number', { type: 'stamgast:height', height: Number.NaN }, origin, true],
  ['less than nothing', { type: 'stamgast:height', height: -5 }, origin, true],
  ['another message', { type: 'resize', height: 900 }, origin, true],
  ['nothing', null, origin, true],
  ['a text', 'stamgast:height', origin, true],
])('is not moved by %s', (_, data, from, ours) => {
  const frame = embed();
  say(data, { source: ours ? frame.contentWindow : window, origin: from });
  expect(frame.style.height).toBe('640px');
});

it.each([
  [1, '240px'],
  [1e9, '8000px'],
])('keeps a height of %d within reason', (height, expected) => {
  const frame = embed();
  say({ type: 'stamgast:height', height }, { source: frame.contentWindow, origin });
  expect(frame.style.height).toBe(expected);
});

it('shows the other business when the attribute changes, and lets go when removed', () => {
  embed();
  const element = document.querySelector('stamgast-booking')!;
  element.setAttribute('business', 'gran');
  expect(document.querySelector('iframe')!.src).toContain('/book/gran?');
  expect(document.querySelectorAll('iframe')).toHaveLength(1);
  element.remove();
  expect(element.querySelector('iframe')).toBeNull();
});

it('is a button that opens the page above the site, and fetches nothing before', () => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
  document.documentElement.lang = 'nb-NO';
  const frame = embed('business="furu" popup="Bestill time"');
  const [open, close] = [...document.querySelectorAll('button')];
  const dialog = document.querySelector('dialog')!;
  expect(frame.getAttribute('src')).toBeNull();
  expect(open).toHaveTextContent('Bestill time');
  open!.click();
  expect(dialog.open).toBe(true);
  expect(new URL(frame.src).pathname).toBe('/book/furu');
  say({ type: 'stamgast:height', height: 900 }, { source: frame.contentWindow, origin });
  expect(frame.style.height).toBe('100%');
  expect(close).toHaveAccessibleName('Lukk');
  close!.click();
  expect(dialog.open).toBe(false);
});
