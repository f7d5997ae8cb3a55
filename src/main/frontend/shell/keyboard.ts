/*
 * Keyboard shortcuts: f filters, g and a letter for a room, ? help, b b, Pause or Ctrl . blank screen, Esc closes what is on
 * top. Typing in a field is never a command.
 */
let last = { key: '', at: 0 };

function typing(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)));
}

function focusOrClick(selector: string, click: boolean): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return false;
  if (click) found.click();
  else found.focus();
  return true;
}

/** Blanks the screen at once; a key or a click offers a button to show it again. */
export function cover(): void {
  const shell = document.querySelector<HTMLElement>('.hw-house');
  if (!shell || document.querySelector('.hw-blank')) return;
  const before = document.activeElement as HTMLElement | null;
  const cover = document.createElement('div');
  const mark = document.createElement('span');
  const prompt = document.createElement('div');
  cover.className = 'hw-blank';
  mark.className = 'hw-mark';
  prompt.className = 'ask';
  cover.tabIndex = -1;
  cover.append(mark, prompt);
  // Dialogs are outside the shell, some in the top layer: they must be covered and inert too.
  const hidden = [...document.body.children].filter((part): part is HTMLElement => part instanceof HTMLElement && !part.inert);
  hidden.forEach((part) => (part.inert = true));
  document.body.append(cover);
  cover.popover = 'manual';
  cover.showPopover();
  cover.focus();
  const title = document.title;
  document.title = shell.dataset['house'] ?? 'Homeward';
  const show = () => {
    cover.remove();
    hidden.forEach((part) => (part.inert = false));
    document.title = title;
    before?.focus();
  };
  const offer = (event: Event) => {
    event.stopPropagation();
    if (prompt.childElementCount) return;
    const button = document.createElement('button');
    button.className = 'hw-button';
    button.textContent = shell.dataset['blank'] ?? '';
    button.addEventListener('click', show);
    prompt.append(button);
    button.focus();
    event.preventDefault();
  };
  cover.addEventListener('keydown', offer);
  cover.addEventListener('pointerdown', offer);
}

/* What Vaadin shows on top of the page; it closes itself on Esc. */
const OVERLAYS = ['vaadin-dialog', 'vaadin-popover', 'vaadin-combo-box', 'vaadin-multi-select-combo-box', 'vaadin-select', 'vaadin-date-picker', 'vaadin-menu-bar'];
let overlayOpen = false;

function closeOnTop(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.hw-download[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector<HTMLElement>('summary')?.focus();
  } else {
    focusOrClick('.hw-side [data-key="Escape"]', true);
  }
}

// Before any overlay has closed itself: one press closes one thing.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') overlayOpen = document.querySelector(OVERLAYS.map((name) => `${name}[opened]`).join()) !== null;
}, true);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !overlayOpen && !document.querySelector('.hw-blank')) closeOnTop();
});

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest?.('[data-key="b"]')) cover();
});

// Pause works even while typing, with or without Ctrl: someone may have entered the room.
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
  if (previous === 'g') done = focusOrClick(`.hw-room[data-letter="${CSS.escape(event.key.toLowerCase())}"]`, true);
  else if (event.key === 'f') done = focusOrClick('.hw-filter-row button, .hw-filter-row [tabindex="0"]', false);
  else if (event.key === '?') done = focusOrClick('[data-key="?"]', true);
  else if (event.key === 'b' && previous === 'b') {
    cover();
    done = true;
  }
  if (done) {
    last = { key: '', at: 0 };
    event.preventDefault();
  }
});
