/* Light, dark and high contrast in turn; the choice is stored in this browser and set on <html theme="…">. */
const KEY = 'homeward.theme';
const ORDER = ['light', 'dark', 'light high-contrast', 'dark high-contrast'];

function apply(theme: string | null): void {
  if (theme && ORDER.includes(theme)) document.documentElement.setAttribute('theme', theme);
}

function current(): string {
  const set = document.documentElement.getAttribute('theme');
  if (set && ORDER.includes(set)) return set;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

apply(localStorage.getItem(KEY));

document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest?.('.hw-theme-switch')) return;
  const next = ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length]!;
  localStorage.setItem(KEY, next);
  apply(next);
});
