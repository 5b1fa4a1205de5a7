/** So many ms after the last edit it is sent (docs/sync.md, section 4): less than a worker lives without work. */
const PAUSE = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let whenQuiet: () => void = () => undefined;

/** Says what is to be done once the user has changed something, and then nothing for 20 s. */
export function onEditsDone(listener: () => void): void {
  whenQuiet = listener;
}

/** The user changed something. Should the worker die before it is sent, the next alarm finds it. */
export function noteEdit(): void {
  clearTimeout(timer);
  timer = setTimeout(() => whenQuiet(), PAUSE);
}
