/* The part of an element that nothing covers, in pixels of the window. */
export interface Box { left: number; top: number; right: number; bottom: number }

/** Each covering box takes away the side of the element that it leaves least of. */
export function clearBox(element: Element, covering: Element[]): Box {
  const whole = element.getBoundingClientRect();
  let clear: Box = {
    left: Math.max(whole.left, 0), top: Math.max(whole.top, 0),
    right: Math.min(whole.right, innerWidth), bottom: Math.min(whole.bottom, innerHeight),
  };
  for (const other of covering) {
    const box = other.getBoundingClientRect();
    if (!box.width || box.left >= clear.right || box.right <= clear.left || box.top >= clear.bottom || box.bottom <= clear.top) continue;
    const sides = [{ ...clear, right: box.left }, { ...clear, left: box.right }, { ...clear, bottom: box.top }, { ...clear, top: box.bottom }];
    clear = sides.reduce((most, next) => (area(next) > area(most) ? next : most));
  }
  return clear;
}

function area(box: Box): number {
  return Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
}
