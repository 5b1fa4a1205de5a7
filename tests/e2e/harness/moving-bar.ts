declare global {
  var barShown: { value: number; max: number }[];
}

/** In a page: writes down what a progress bar shows, whenever that changes. */
export function watchBar(): void {
  if ('barShown' in globalThis) return;
  globalThis.barShown = [];
  const look = (): void => {
    const bar = document.querySelector('progress');
    if (bar && bar.value !== globalThis.barShown.at(-1)?.value) {
      globalThis.barShown.push({ value: bar.value, max: bar.max });
    }
    requestAnimationFrame(look);
  };
  look();
}

/** In the page: what it showed since this was asked last. */
export function barSoFar(): { value: number; max: number }[] {
  return globalThis.barShown.splice(0);
}
