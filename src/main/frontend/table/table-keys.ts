/* Arrow keys move the focus between the rows of any table with focusable rows; Enter opens one. */
document.addEventListener('keydown', (event) => {
  const row = (event.target as Element | null)?.closest?.('.hw-table tbody tr[tabindex]') as HTMLElement | null;
  if (!row || event.target !== row) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    row.click();
    return;
  }
  const rows = [...row.parentElement!.querySelectorAll<HTMLElement>('tr[tabindex]')];
  const at = rows.indexOf(row);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = to === undefined ? undefined : rows[to];
  if (!next) return;
  event.preventDefault();
  row.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});
