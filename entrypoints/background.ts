import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/background/start.ts';
import { setTextSource } from '../src/ui/text.ts';

export default defineBackground(() => {
  setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  startBackground();
});
