// Before every test of `unit` (vitest.config.ts). Preact's effects wait for a frame or 35 ms: where a test's last effect is
// still waiting when its window is gone, there is no frame left to cancel, and the error is nobody's.
import { options } from 'preact';

if (typeof document !== 'undefined') options.requestAnimationFrame = (run) => void setTimeout(run);
