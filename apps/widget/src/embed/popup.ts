const closeWords: Readonly<Record<string, string>> = { nb: 'Lukk', no: 'Lukk', sv: 'Stäng', da: 'Luk' };

const dialogStyle =
  'width:min(480px,100vw);max-width:100vw;height:min(820px,100dvh);max-height:100dvh;padding:0;border:0;border-radius:12px;overflow:hidden';
const closeStyle =
  'position:absolute;top:4px;inset-inline-end:4px;width:44px;height:44px;border:0;background:none;font-size:24px;cursor:pointer';

/** A button that opens a frame above the site, and the dialog that holds it. The button takes the site's own style. */
export function openerOf(label: string, frame: HTMLIFrameElement): [HTMLButtonElement, HTMLDialogElement] {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = dialogStyle;
  dialog.setAttribute('aria-label', frame.title);
  const close = button('×', () => dialog.close());
  close.setAttribute('aria-label', closeWords[document.documentElement.lang.slice(0, 2)] ?? 'Close');
  close.style.cssText = closeStyle;
  frame.style.height = '100%';
  // Nothing is fetched before somebody wants it.
  const { src } = frame;
  frame.removeAttribute('src');
  dialog.append(frame, close);
  const open = button(label, () => {
    if (!frame.getAttribute('src')) frame.src = src;
    dialog.showModal();
  });
  return [open, dialog];
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}
