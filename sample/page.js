// What PubMed's own script does on these pages: the rest of a list comes when its button is pressed.

/**
 * @param {HTMLButtonElement} button
 * @returns {Promise<Document>}
 */
async function more(button) {
  button.disabled = true;
  const answer = await fetch(button.dataset.nextPageUrl ?? '');
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  if (target.matches('button.show-all')) {
    const list = document.getElementById(target.getAttribute('aria-controls') ?? '');
    const items = [...(await more(target)).querySelectorAll('#full-references-list-1 > li')];
    list?.append(...items.slice(list.children.length));
    target.remove();
  }
  if (target.matches('button.next-page')) {
    const chunk = (await more(target)).querySelector('.search-results-chunk');
    if (chunk) document.querySelector('.search-results-chunks')?.append(chunk);
    target.remove();
  }
});
