/*
 * The keys of the house: / search, f filters, g and a letter for a room, ? help, b b, Pause or Ctrl . blank screen.
 * Typing in a field is never a command.
 */
let last = { key: '', at: 0 };

function typing(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)));
}

function reach(selector: string, press: boolean): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return false;
  if (press) found.click();
  else found.focus();
  return true;
}

/** Hides everything at once; a key or a click offers to show it again. */
export function cover(): void {
  const house = document.querySelector<HTMLElement>('.hw-house');
  if (!house || document.querySelector('.hw-blank')) return;
  const before = document.activeElement as HTMLElement | null;
  const cover = document.createElement('div');
  const mark = document.createElement('span');
  const ask = document.createElement('div');
  cover.className = 'hw-blank';
  mark.className = 'hw-mark';
  ask.className = 'ask';
  cover.tabIndex = -1;
  cover.append(mark, ask);
  // Dialogs stand beside the house, some in the top layer: nothing of them may be seen or reached either.
  const hidden = [...document.body.children].filter((part): part is HTMLElement => part instanceof HTMLElement && !part.inert);
  hidden.forEach((part) => (part.inert = true));
  document.body.append(cover);
  cover.popover = 'manual';
  cover.showPopover();
  cover.focus();
  const title = document.title;
  document.title = house.dataset['house'] ?? 'Homeward';
  const show = () => {
    cover.remove();
    hidden.forEach((part) => (part.inert = false));
    document.title = title;
    before?.focus();
  };
  const offer = (event: Event) => {
    event.stopPropagation();
    if (ask.childElementCount) return;
    const button = document.createElement('button');
    button.className = 'hw-button';
    button.textContent = house.dataset['blank'] ?? '';
    button.addEventListener('click', show);
    ask.append(button);
    button.focus();
    event.preventDefault();
  };
  cover.addEventListener('keydown', offer);
  cover.addEventListener('pointerdown', offer);
}

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest?.('[data-key="b"]')) cover();
});

// Pause works even while typing, with or without Ctrl: somebody has come into the room.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Pause' && event.key !== 'Cancel' && !(event.ctrlKey && event.key === '.')) return;
  event.preventDefault();
  cover();
}, true);

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event) || document.querySelector('.hw-blank')) return;
  const now = performance.now();
  const previous = now - last.at < 900 ? last.key : '';
  last = { key: event.key, at: now };
  let done = false;
  if (previous === 'g') done = reach(`.hw-room[data-letter="${CSS.escape(event.key.toLowerCase())}"]`, true);
  else if (event.key === '/') done = reach('[data-key="/"]', false);
  else if (event.key === 'f') done = reach('.hw-filter-row button, .hw-filter-row [tabindex="0"]', false);
  else if (event.key === '?') done = reach('[data-key="?"]', true);
  else if (event.key === 'b' && previous === 'b') {
    cover();
    done = true;
  }
  if (done) {
    last = { key: '', at: 0 };
    event.preventDefault();
  }
});
