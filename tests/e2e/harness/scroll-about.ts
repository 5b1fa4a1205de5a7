/**
 * Runs in a library page: scrolls its list from its end to many places, and looks at once, before anything is drawn anew,
 * whether lines lie all over it.
 */
export async function scrollAbout(): Promise<boolean[]> {
  const list = document.querySelector('.entry-list');
  if (!list) throw new Error('The list is not there.');
  const { x, y, height } = list.getBoundingClientRect();
  const covered: boolean[] = [];
  list.scrollTop = list.scrollHeight;
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (let part = 0; part <= 1; part += 0.09) {
    list.scrollTop = part * (list.scrollHeight - height);
    const isLine = (down: number) =>
      document.elementFromPoint(x + 300, y + down)?.closest('.line, .table-heads') instanceof Element;
    covered.push([40, height / 2, height - 4].every(isLine));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return covered;
}
